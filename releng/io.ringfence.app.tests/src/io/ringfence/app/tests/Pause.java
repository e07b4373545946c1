package io.ringfence.app.tests;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * A time in which the user interface did not answer, in nanoseconds.
 *
 * @param whole from the question to the answer
 * @param worked what its thread did meanwhile, as the system counts it
 * @param waited how long it could have worked and got no processor, because others had them all
 * @param collected how long the Java runtime stopped it to collect memory
 */
record Pause(long whole, long worked, long waited, long collected) implements Comparable<Pause> {

    static final Pause NONE = new Pause(0, 0, 0, 0);

    private static final Path SCHEDULING = Path.of("/proc/thread-self/schedstat");
    private static final double MILLI = 1e6;

    /** What is counted of a thread since it began; zero where the system does not tell. */
    record Clock(long worked, long waited, long collected) {

        static final Clock ZERO = new Clock(0, 0, 0);

        /** That of the calling thread. */
        static Clock ofThread() {
            try {
                String[] words = Files.readString(SCHEDULING).split(" ");
                return new Clock(Long.parseLong(words[0]), Long.parseLong(words[1]), collecting());
            } catch (IOException _) {
                return ZERO;
            }
        }

        private static long collecting() {
            long millis = 0;
            for (GarbageCollectorMXBean each : ManagementFactory.getGarbageCollectorMXBeans()) {
                millis += each.getCollectionTime();
            }
            return Duration.ofMillis(millis).toNanos();
        }

        Pause until(Clock after, long whole) {
            return new Pause(
                    whole,
                    after.worked - worked,
                    after.waited - waited,
                    after.collected - collected);
        }
    }

    /** Without the time that others and the collector of memory took away from it. */
    Duration own() {
        return Duration.ofNanos(whole - waited - collected);
    }

    /** What its thread computed itself: the same whatever else runs on the machine. */
    Duration computed() {
        return Duration.ofNanos(worked);
    }

    Duration time() {
        return Duration.ofNanos(whole);
    }

    @Override
    public int compareTo(Pause other) {
        return Long.compare(whole, other.whole);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.0f ms (worked %.0f, waited for a processor %.0f, stopped to collect memory %.0f,"
                        + " else %.0f)",
                whole / MILLI,
                worked / MILLI,
                waited / MILLI,
                collected / MILLI,
                (whole - worked - waited - collected) / MILLI);
    }
}
