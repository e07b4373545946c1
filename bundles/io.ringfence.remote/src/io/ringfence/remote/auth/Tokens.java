package io.ringfence.remote.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a provider gave for a login. Never printed: whoever has it is this user.
 *
 * @param access shown to the server
 * @param refresh gets the next one without a login; empty if there is none
 * @param expires when {@code access} ends; empty if that is not told
 */
public record Tokens(String access, Optional<String> refresh, Optional<Instant> expires) {

    /** For the way to the server, and clocks that differ a little. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    /** Whether the server will still take it. */
    public boolean isFresh(Instant now) {
        return expires.isEmpty() || expires.get().minus(MARGIN).isAfter(now);
    }

    @Override
    public String toString() {
        return "tokens until " + expires.map(Instant::toString).orElse("revoked");
    }
}
