package io.ringfence.remote.capture;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: twice as long each time, from one second to one minute,
 * give or take a quarter so that many clients of one server do not return at the same moment.
 */
final class Backoff {

    private static final long FIRST_MILLIS = 1_000;
    private static final long LAST_MILLIS = 48_000;

    private final RandomGenerator random;
    private long next = FIRST_MILLIS;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** The next wait. */
    Duration next() {
        double millis = next * random.nextDouble(0.75, 1.25);
        next = Math.min(2 * next, LAST_MILLIS);
        return Duration.ofMillis(Math.round(millis));
    }

    /** An attempt succeeded. */
    void reset() {
        next = FIRST_MILLIS;
    }
}
