package io.ringfence.remote.contact;

import io.ringfence.model.source.Problem;
import io.ringfence.remote.tls.Fingerprint;

import java.util.List;
import java.util.Optional;

/**
 * What became of the renewal of this user's identity.
 *
 * @param stage how far it is
 * @param before the certificate that was to be replaced
 * @param after the one that takes its place
 * @param servers one for each remote that this identity is for, by name
 */
public record Renewal(Stage stage, Fingerprint before, Fingerprint after, List<Outcome> servers) {

    /** How far it is; it goes on where it was when it is started again. */
    public enum Stage {
        /** Some servers do not know the new certificate yet; the one before is still used. */
        INTRODUCING,
        /** The new one is used; some servers still trust the one before. */
        RETIRING,
        /** The new one is used, and no server trusts the one before. */
        DONE
    }

    /**
     * What became of it on one server.
     *
     * @param remote its name
     * @param problem why this step could not be done; empty: it is done
     */
    public record Outcome(String remote, Optional<Problem> problem) {}

    public Renewal {
        servers = List.copyOf(servers);
    }
}
