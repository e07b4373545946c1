package io.ringfence.remote.auth;

import io.ringfence.model.json.Fields;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a server gives to somebody who may enter once others have proved who that is (Birgisson et
 * al., "Macaroons: Cookies with Contextual Caveats"; JSON in versions 1 and 2 of
 * gopkg.in/macaroon.v2, and as gopkg.in/macaroon-bakery wraps it). It is kept as it came: all that
 * is ever changed here is the signature. Never printed: whoever has it and its proofs is this user.
 *
 * @param json as it came, without what is around it
 * @param signature 32 bytes
 * @param caveats in their order
 */
record Macaroon(Json.Obj json, byte[] id, byte[] signature, List<Caveat> caveats) {

    private static final int HASH = 32;
    private static final int MOST = 64;
    private static final String OLD_SIGNATURE = "signature";

    /** How the fields of version 2 end, by how they are written. */
    private static final List<String> WAYS = List.of("", "H", "64");

    Macaroon {
        caveats = List.copyOf(caveats);
    }

    /**
     * @throws JsonException if it is none
     */
    static Macaroon read(Json json) throws JsonException {
        Fields outer = Fields.of(json, "");
        Json inner = outer.has("m") ? outer.get("m") : json;
        if (!(inner instanceof Json.Obj object)) {
            throw new JsonException("a macaroon is no object");
        }
        Fields fields = Fields.of(inner, "");
        boolean old = fields.has(OLD_SIGNATURE);
        byte[] signature = old ? hex(fields.text(OLD_SIGNATURE)) : binary(fields, "s", new byte[0]);
        if (signature.length != HASH) {
            throw new JsonException("a macaroon's signature has another length");
        }
        List<Caveat> caveats = new ArrayList<>();
        for (Fields each : fields.objects(old ? "caveats" : "c")) {
            caveats.add(old ? first(each) : second(each, outer.object("cdata")));
        }
        if (caveats.size() > MOST) {
            throw new JsonException("a macaroon has too many caveats");
        }
        byte[] id = old ? bytes(fields.text("identifier")) : binary(fields, "i", new byte[0]);
        return new Macaroon(object, id, signature, caveats);
    }

    private static Caveat first(Fields caveat) throws JsonException {
        return new Caveat(
                bytes(caveat.text("cid")), new byte[0], caveat.has("vid") ? caveat.text("cl") : "");
    }

    private static Caveat second(Fields caveat, Fields payloads) throws JsonException {
        byte[] id = binary(caveat, "i", new byte[0]);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        boolean third = binary(caveat, "v", new byte[0]).length > 0;
        return new Caveat(
                id,
                payloads.has(key) ? base64(payloads.text(key)) : new byte[0],
                third ? caveat.text("l") : "");
    }

    /** A field of version 2: as text, in hexadecimal digits or in Base64. */
    private static byte[] binary(Fields fields, String name, byte[] otherwise)
            throws JsonException {
        byte[] found = otherwise;
        int ways = 0;
        for (String way : WAYS) {
            if (fields.has(name + way)) {
                String text = fields.text(name + way);
                found =
                        switch (way) {
                            case "H" -> hex(text);
                            case "64" -> base64(text);
                            default -> bytes(text);
                        };
                ways++;
            }
        }
        if (ways > 1) {
            throw new JsonException("a field of a macaroon is there twice");
        }
        return found;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hex(String text) throws JsonException {
        try {
            return HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException _) {
            throw new JsonException("a field of a macaroon is not hexadecimal");
        }
    }

    /** In either alphabet, with or without padding. */
    static byte[] base64(String text) throws JsonException {
        int end = text.length(); // a pattern would take hours for a text that is all padding
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        try {
            return Base64.getUrlDecoder()
                    .decode(text.substring(0, end).replace('+', '-').replace('/', '_'));
        } catch (IllegalArgumentException _) {
            throw new JsonException("a field of a macaroon is not Base64");
        }
    }

    /** The caveats that others have to prove. */
    List<Caveat> thirdParty() {
        return caveats.stream().filter(Caveat::isThirdParty).toList();
    }

    /** When it ends; empty if it does not say. */
    Optional<Instant> expires() {
        return caveats.stream()
                .map(Caveat::expires)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** The same as a proof for this macaroon alone, and of no use with any other. */
    Macaroon boundTo(Macaroon primary) {
        byte[] bound = new byte[2 * HASH];
        byte[] zero = new byte[HASH];
        System.arraycopy(hash(zero, primary.signature), 0, bound, 0, HASH);
        System.arraycopy(hash(zero, signature), 0, bound, HASH, HASH);
        byte[] next = hash(zero, bound);
        Map<String, Json> members = new LinkedHashMap<>(json.members());
        if (members.containsKey(OLD_SIGNATURE)) {
            members.put(OLD_SIGNATURE, new Json.Text(HexFormat.of().formatHex(next)));
        } else {
            WAYS.forEach(way -> members.remove("s" + way));
            members.put(
                    "s64",
                    new Json.Text(Base64.getUrlEncoder().withoutPadding().encodeToString(next)));
        }
        return new Macaroon(new Json.Obj(members), id, next, caveats);
    }

    private static byte[] hash(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    @Override
    public String toString() {
        return "a macaroon";
    }
}
