package io.ringfence.cli;

import io.ringfence.model.json.Json;
import io.ringfence.remote.contact.Looked;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.own.ClientTrust;
import io.ringfence.remote.own.Login;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.own.PinChange;
import io.ringfence.remote.own.RemoteRow;
import io.ringfence.remote.tls.Fingerprint;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What programs read of remotes; {@code docs/remotes.md} describes the formats. */
final class RemoteJson {

    private RemoteJson() {}

    static Json.Obj list(List<RemoteRow> rows, Instant now) {
        Map<String, Json> members = head("ringfence-remote-list/1", now);
        members.put(
                "remotes",
                new Json.Arr(rows.stream().<Json>map(row -> new Json.Obj(row(row))).toList()));
        return new Json.Obj(members);
    }

    /**
     * @param client what the client keeps of one that is its own
     */
    static Json.Obj remote(RemoteRow row, Optional<ClientTrust> client, Instant now) {
        Map<String, Json> members = remote(row, now);
        client.map(each -> new RevocationText(each.authority(), now).members(each.trust()))
                .ifPresent(members::putAll);
        return new Json.Obj(members);
    }

    private static Map<String, Json> remote(RemoteRow row, Instant now) {
        Map<String, Json> members = head("ringfence-remote/1", now);
        members.putAll(row(row));
        return members;
    }

    static Json.Obj remote(
            RemoteRow row, OwnRemote.Kept kept, RevocationText revocations, Instant now) {
        Map<String, Json> members = remote(row, now);
        members.put(
                "addresses",
                new Json.Arr(kept.addresses().stream().<Json>map(Json.Text::new).toList()));
        switch (kept.trust()) {
            case Trust.Socket() -> {}
            case Trust.Pinned(X509Certificate certificate) ->
                    members.put("certificate", certificate(certificate));
            case Trust.Authority(X509Certificate certificate, var _) ->
                    members.put("certificate", certificate(certificate));
        }
        members.putAll(revocations.members(kept.trust()));
        if (kept.login().isPresent() && kept.login().get() instanceof Login.Oidc login) {
            Map<String, Json> oidc = new LinkedHashMap<>();
            put(oidc, "issuer", login.issuer());
            put(oidc, "client", login.clientId());
            put(oidc, "audience", login.audience());
            oidc.put("scopes", texts(login.scopes()));
            members.put("login", new Json.Obj(oidc));
        }
        if (kept.login().isPresent() && kept.login().get() instanceof Login.Candid login) {
            members.put("login", new Json.Obj(Map.of("places", texts(login.places()))));
        }
        kept.identity().ifPresent(identity -> put(members, "identity", identity));
        members.put(
                "history",
                new Json.Arr(kept.history().stream().<Json>map(RemoteJson::change).toList()));
        return new Json.Obj(members);
    }

    /**
     * @param trust what the server is trusted as; empty: nothing is known of it
     */
    static Json.Obj looked(
            Looked server, Optional<Trust> trust, RevocationText revocations, Instant now) {
        Map<String, Json> members = head("ringfence-remote-look/1", now);
        put(members, "address", server.address());
        put(members, "protocol", server.protocol());
        put(members, "cipher", server.cipher());
        members.put(
                "chain",
                new Json.Arr(server.chain().stream().map(RemoteJson::certificate).toList()));
        trust.map(revocations::members).ifPresent(members::putAll);
        server.doubt().ifPresent(doubt -> put(members, "doubt", doubt.why()));
        members.put("authMethods", texts(server.info().authMethods()));
        members.put("apiExtensions", texts(List.copyOf(server.info().apiExtensions())));
        return new Json.Obj(members);
    }

    private static Json texts(List<String> texts) {
        return new Json.Arr(texts.stream().<Json>map(Json.Text::new).toList());
    }

    private static Map<String, Json> row(RemoteRow row) {
        Map<String, Json> members = new LinkedHashMap<>();
        put(members, "name", row.spec());
        put(members, "keptBy", row.keeper());
        members.put("linked", row.linked() ? Json.Bool.TRUE : Json.Bool.FALSE);
        put(members, "address", row.address());
        put(members, "auth", row.authType());
        put(members, "project", row.project());
        row.trust()
                .ifPresent(trust -> put(members, row.byAuthority() ? "authority" : "pin", trust));
        if (!row.trouble().isEmpty()) {
            put(members, "trouble", row.trouble());
        }
        return members;
    }

    static Json certificate(X509Certificate certificate) {
        Map<String, Json> members = new LinkedHashMap<>();
        put(members, "fingerprint", Fingerprint.of(certificate));
        put(members, "subject", certificate.getSubjectX500Principal().getName());
        put(members, "issuer", certificate.getIssuerX500Principal().getName());
        put(members, "publicKey", KeyType.describe(certificate.getPublicKey()));
        put(members, "signature", certificate.getSigAlgName());
        put(members, "names", RemoteText.names(certificate));
        put(members, "notBefore", certificate.getNotBefore().toInstant());
        put(members, "notAfter", certificate.getNotAfter().toInstant());
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

    private static Map<String, Json> head(String format, Instant now) {
        Map<String, Json> members = new LinkedHashMap<>();
        put(members, "format", format);
        put(members, "generated", now);
        return members;
    }

    private static void put(Map<String, Json> members, String name, Object value) {
        members.put(name, new Json.Text(value.toString()));
    }
}
