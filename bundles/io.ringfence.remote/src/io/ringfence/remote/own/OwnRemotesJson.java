package io.ringfence.remote.own;

import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonWriter;
import io.ringfence.remote.key.PemText;
import io.ringfence.remote.own.OwnRemote.Trust;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the file of remotes; {@link OwnRemotesFormat} reads it. */
final class OwnRemotesJson {

    private OwnRemotesJson() {}

    static byte[] document(List<OwnRemote> remotes) {
        Map<String, Json> top = new LinkedHashMap<>();
        put(top, "format", OwnRemotesFormat.FORMAT);
        top.put(
                "remotes",
                new Json.Arr(remotes.stream().<Json>map(OwnRemotesJson::remote).toList()));
        return JsonWriter.document(new Json.Obj(top));
    }

    private static Json remote(OwnRemote remote) {
        Map<String, Json> members = new LinkedHashMap<>();
        put(members, "name", remote.name());
        switch (remote.held()) {
            case OwnRemote.Linked(var client, var directory, var name) -> {
                Map<String, Json> linked = new LinkedHashMap<>();
                put(linked, "client", client.client());
                put(linked, "directory", directory);
                put(linked, "remote", name);
                members.put("linked", new Json.Obj(linked));
            }
            case OwnRemote.Kept kept -> kept(kept, members);
        }
        return new Json.Obj(members);
    }

    private static void kept(OwnRemote.Kept kept, Map<String, Json> members) {
        members.put(
                "addresses",
                new Json.Arr(kept.addresses().stream().<Json>map(Json.Text::new).toList()));
        put(members, "auth", kept.auth());
        kept.login().ifPresent(login -> members.put("login", login(login)));
        kept.project().ifPresent(project -> put(members, "project", project));
        members.put("trust", trust(kept.trust()));
        kept.identity().ifPresent(identity -> put(members, "identity", identity));
        members.put(
                "history",
                new Json.Arr(kept.history().stream().<Json>map(OwnRemotesJson::change).toList()));
    }

    private static Json login(Login login) {
        Map<String, Json> members = new LinkedHashMap<>();
        if (login instanceof Login.Oidc(var issuer, var client, var audience, var scopes, _)) {
            put(members, "issuer", issuer);
            put(members, "client", client);
            put(members, "audience", audience);
            members.put("scopes", new Json.Arr(scopes.stream().<Json>map(Json.Text::new).toList()));
        }
        if (login instanceof Login.Candid(var places, _)) {
            members.put("places", new Json.Arr(places.stream().<Json>map(Json.Text::new).toList()));
        }
        put(members, "tokens", login.file());
        return new Json.Obj(members);
    }

    private static Json trust(Trust trust) {
        Map<String, Json> members = new LinkedHashMap<>();
        switch (trust) {
            case Trust.Socket() -> members.put("socket", Json.Bool.TRUE);
            case Trust.Pinned(var certificate) -> put(members, "pin", PemText.of(certificate));
            case Trust.Authority(var certificate, var revoked) -> {
                put(members, "authority", PemText.of(certificate));
                revoked.ifPresent(file -> put(members, "crl", file));
            }
        }
        return new Json.Obj(members);
    }

    private static Json change(PinChange change) {
        Map<String, Json> members = new LinkedHashMap<>();
        put(members, "time", change.time());
        change.before().ifPresent(before -> put(members, "before", before));
        put(members, "after", change.after());
        put(members, "reason", change.reason());
        return new Json.Obj(members);
    }

    private static void put(Map<String, Json> members, String name, Object value) {
        members.put(name, new Json.Text(value.toString()));
    }
}
