package io.ringfence.remote.own;

import io.ringfence.remote.tls.Fingerprint;

import java.time.Instant;
import java.util.Optional;

/**
 * That a remote was trusted, or another certificate instead of the one before.
 *
 * @param before empty the first time
 * @param after of the certificate of the server, or of the authority that is trusted instead
 * @param reason why, in the words of who did it
 */
public record PinChange(
        Instant time, Optional<Fingerprint> before, Fingerprint after, String reason) {}
