package io.ringfence.remote.pki;

import io.ringfence.model.json.Json;

import java.util.LinkedHashMap;
import java.util.Map;

/** A certificate as JSON, in the index and in results. */
public final class IssuedJson {

    private IssuedJson() {}

    /** The members that {@code docs/pki.md} describes; those that do not apply are left out. */
    public static Json.Obj of(Issued issued) {
        Map<String, Json> members = new LinkedHashMap<>();
        put(members, "serial", issued.serial());
        put(members, "purpose", issued.subject().purpose().label());
        put(members, "name", issued.subject().name());
        members.put(
                "names",
                new Json.Arr(
                        issued.subject().names().stream()
                                .<Json>map(name -> new Json.Text(name.toString()))
                                .toList()));
        put(members, "notBefore", issued.validity().notBefore());
        put(members, "notAfter", issued.validity().notAfter());
        put(members, "fingerprint", issued.fingerprint());
        issued.renews().ifPresent(old -> put(members, "renews", old));
        issued.revoked().ifPresent(revocation -> members.put("revoked", of(revocation)));
        return new Json.Obj(members);
    }

    private static Json.Obj of(Revocation revocation) {
        Map<String, Json> members = new LinkedHashMap<>();
        put(members, "time", revocation.time());
        put(members, "reason", revocation.reason().label());
        return new Json.Obj(members);
    }

    private static void put(Map<String, Json> members, String name, Object value) {
        members.put(name, new Json.Text(value.toString()));
    }
}
