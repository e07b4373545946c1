package io.ringfence.remote.auth;

import io.ringfence.model.json.Fields;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a token says of itself (RFC 7519). Whether it is genuine only the server can tell, which has
 * the provider's keys; here it came from the provider itself over TLS (OpenID Connect Core 1.0,
 * section 3.1.3.7).
 *
 * @param issuer empty if it does not say
 * @param audience whom it is for
 */
record Claims(String issuer, List<String> audience, Optional<Instant> expires) {

    private static final long LATEST = 253_402_300_799L; // the end of the year 9999

    /** Of a token; empty if that is none that can be read. */
    static Optional<Claims> of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Fields fields =
                    Fields.of(new JsonReader().read(Base64.getUrlDecoder().decode(parts[1])), "");
            return Optional.of(
                    new Claims(fields.textOrEmpty("iss"), audience(fields), expires(fields)));
        } catch (IllegalArgumentException | JsonException _) {
            return Optional.empty();
        }
    }

    private static List<String> audience(Fields fields) throws JsonException {
        @Nullable Json one = fields.get("aud");
        return one instanceof Json.Text(String only) ? List.of(only) : fields.texts("aud");
    }

    private static Optional<Instant> expires(Fields fields) throws JsonException {
        return fields.has("exp")
                ? Optional.of(Instant.ofEpochSecond(fields.number("exp", 0, LATEST)))
                : Optional.empty();
    }
}
