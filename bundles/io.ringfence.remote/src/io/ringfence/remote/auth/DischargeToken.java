package io.ringfence.remote.auth;

import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What a {@link Discharger} gives to somebody who logged in there, and takes instead of a login as
 * long as it likes. Never printed: whoever has it is this user.
 *
 * @param place whose it is
 * @param kind what sort, as it says
 */
record DischargeToken(String place, String kind, byte[] value) {

    private static final String KIND = "[A-Za-z0-9._-]{1,60}";

    /** Of an answer to who waited for the login. */
    static DischargeToken read(String place, Fields fields) throws JsonException {
        String kind = fields.text("kind");
        byte[] value =
                fields.has("token64")
                        ? Macaroon.base64(fields.text("token64"))
                        : fields.text("token").getBytes(StandardCharsets.UTF_8);
        if (!kind.matches(KIND) || value.length == 0) {
            throw new JsonException("a token that is none");
        }
        return new DischargeToken(place, kind, value);
    }

    /** As {@link #text} wrote it; empty if it is anything else. */
    static Optional<DischargeToken> parse(String text) {
        String[] parts = text.split(" ", -1);
        try {
            return parts.length == 3
                    ? Optional.of(new DischargeToken(parts[0], parts[1], Macaroon.base64(parts[2])))
                    : Optional.empty();
        } catch (JsonException _) {
            return Optional.empty();
        }
    }

    /** In one line, to be kept. */
    String text() {
        return place + " " + kind + " " + base64();
    }

    /** The value as it is sent. */
    String base64() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    @Override
    public String toString() {
        return "a token of " + place;
    }
}
