package io.ringfence.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Waits for exactly what a test needs, and no longer. */
final class Await {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Await() {}

    /** Until it is later than that. */
    static void after(Instant moment) throws InterruptedException {
        while (!Instant.now().isAfter(moment)) {
            Thread.sleep(Duration.between(Instant.now(), moment).plusMillis(1));
        }
    }

    /**
     * Until something is so.
     *
     * @param what it is, for people
     * @throws AssertionError if that takes longer than a minute
     */
    static void that(String what, Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(LONGEST);
        while (!condition.call()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("in a minute there was no " + what);
            }
            Thread.sleep(PAUSE);
        }
    }
}
