package io.ringfence.remote.pki;

import java.time.Instant;

/** Since when and why a certificate does not count. */
public record Revocation(Instant time, RevocationReason reason) {}
