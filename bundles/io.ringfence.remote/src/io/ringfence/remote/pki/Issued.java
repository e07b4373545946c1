package io.ringfence.remote.pki;

import io.ringfence.remote.tls.Fingerprint;

import java.time.Instant;
import java.util.Optional;

/**
 * What the authority remembers of a certificate that it issued.
 *
 * @param renews the certificate in whose place this one is
 * @param revoked empty while it is not revoked
 */
public record Issued(
        Serial serial,
        Subject subject,
        Validity validity,
        Fingerprint fingerprint,
        Optional<Serial> renews,
        Optional<Revocation> revoked) {

    /** How it stands with a certificate. */
    public enum State {
        VALID("valid"),
        EXPIRED("expired"),
        REVOKED("revoked");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The word for it in results. */
        public String label() {
            return label;
        }
    }

    /** How it stands at a time; a certificate that is not valid yet counts as valid. */
    public State state(Instant now) {
        if (revoked.isPresent()) {
            return State.REVOKED;
        }
        return now.isAfter(validity.notAfter()) ? State.EXPIRED : State.VALID;
    }

    /** As it is after the revocation. */
    Issued revoked(Revocation revocation) {
        return new Issued(serial, subject, validity, fingerprint, renews, Optional.of(revocation));
    }
}
