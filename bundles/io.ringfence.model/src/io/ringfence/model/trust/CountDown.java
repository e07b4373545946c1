package io.ringfence.model.trust;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Duration;
import java.time.Instant;

/** How long something is still good, in words. */
public final class CountDown {

    private static final long LONG = 2;

    private CountDown() {}

    /**
     * As in {@code in 59 s}, {@code in 12 min}, {@code in 5 h}, {@code in 14 days}, {@code over for
     * 3 min}; rounded down, but days to the nearest.
     *
     * @param end null: {@code never}
     */
    public static String of(@Nullable Instant end, Instant now) {
        if (end == null) {
            return "never";
        }
        Duration left = Duration.between(now, end);
        return left.isNegative() ? "over for " + span(left.negated()) : "in " + span(left);
    }

    /** Days to the nearest: what was just made for 30 days has 30, not 29 and a little. */
    public static long days(Duration span) {
        return Math.round(span.toHours() / (double) Duration.ofDays(1).toHours());
    }

    private static String span(Duration span) {
        if (span.toMinutes() < LONG) {
            return span.toSeconds() + " s";
        }
        if (span.toHours() < LONG) {
            return span.toMinutes() + " min";
        }
        return span.toDays() < LONG ? span.toHours() + " h" : "%,d days".formatted(days(span));
    }
}
