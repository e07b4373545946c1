package io.ringfence.remote.auth;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What limits a {@link Macaroon}.
 *
 * @param id a condition that the server checks itself, or what a third party can read of one
 * @param payload what a third party needs besides, from version 3 of the protocol on; may be empty
 * @param location of the third party that has to prove it; empty: the server checks it itself
 */
record Caveat(byte[] id, byte[] payload, String location) {

    private static final String ENDS = "time-before ";

    /** Whether somebody else has to prove it. */
    boolean isThirdParty() {
        return !location.isEmpty();
    }

    /** The id as text; empty if it is none. */
    Optional<String> text() {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(id)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** When it ends what it limits; empty if it is no such caveat. */
    Optional<Instant> expires() {
        Optional<String> condition = isThirdParty() ? Optional.empty() : text();
        if (condition.isEmpty() || !condition.get().startsWith(ENDS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(
                            condition.get().substring(ENDS.length()), Instant::from));
        } catch (DateTimeException _) {
            return Optional.of(Instant.EPOCH); // nobody can tell: it is not to be used any more
        }
    }
}
