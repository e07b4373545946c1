package io.ringfence.remote.tls;

import java.util.Optional;

/**
 * Why an authority does not vouch for what a server shows.
 *
 * @param why for people, without a full stop
 * @param remedy what to do where nothing else may make the server trusted, without a full stop: the
 *     authority took the certificate back, or whether it did cannot be told; empty: somebody may
 *     trust it all the same
 */
public record Doubt(String why, Optional<String> remedy) {

    /** One that somebody may overrule. */
    static Doubt of(String why) {
        return new Doubt(why, Optional.empty());
    }

    /** Whether nothing makes the server trusted. */
    public boolean isFinal() {
        return remedy.isPresent();
    }
}
