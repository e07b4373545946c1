package io.ringfence.remote.pki;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a certificate counts, in whole seconds as certificates have them (RFC 5280, section
 * 4.1.2.5); both ends belong to it.
 */
public record Validity(Instant notBefore, Instant notAfter) {

    /** Certificates begin that much earlier, for machines whose clocks are late. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    public Validity {
        notBefore = notBefore.truncatedTo(ChronoUnit.SECONDS);
        notAfter = notAfter.truncatedTo(ChronoUnit.SECONDS);
    }

    /** From now on. */
    public static Validity of(Instant now, Duration life) {
        return new Validity(now.minus(CLOCK_SKEW), now.plus(life));
    }

    /** The part of it that ends no later than {@code end}. */
    Validity until(Instant end) {
        return notAfter.isAfter(end) ? new Validity(notBefore, end) : this;
    }

    /** Whether it holds at this time; both ends belong to it. */
    public boolean contains(Instant time) {
        return !time.isBefore(notBefore) && !time.isAfter(notAfter);
    }
}
