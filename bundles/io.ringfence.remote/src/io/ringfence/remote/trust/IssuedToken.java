package io.ringfence.remote.trust;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;

/**
 * A token that was just made. It is a secret: whoever has it comes in. The server never shows it
 * again, and neither do we.
 *
 * @param text what its user gives to a client
 * @param expires when it ends, null: never, as the server says; of a bearer token as it was asked
 *     for, null: as the server likes
 * @param reachable whether it names an address of the server; else its user must give one
 */
public record IssuedToken(String text, @Nullable Instant expires, boolean reachable) {

    @Override
    public String toString() {
        return "token until " + expires;
    }
}
