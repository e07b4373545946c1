package io.ringfence.app.tests;

import java.io.IOException;
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
 */
record Pause(long whole, long worked, long waited) implements Comparable<Pause> {

    static final Pause NONE = new Pause(0, 0, 0);

    private static final Path SCHEDULING = Path.of("/proc/thread-self/schedstat");
    private static final double MILLI = 1e6;

    /** What the system counts of a thread since it began; zero where it does not tell. */
    record Clock(long worked, long waited) {

        /** That of the calling thread. */
        static Clock ofThread() {
            try {
                String[] words = Files.readString(SCHEDULING).split(" ");
                return new Clock(Long.parseLong(words[0]), Long.parseLong(words[1]));
            } catch (IOException _) {
                return new Clock(0, 0);
            }
        }

        Pause until(Clock after, long whole) {
            return new Pause(whole, after.worked - worked, after.waited - waited);
        }
    }

    /** Without the time that others took away from it. */
    Duration own() {
        return Duration.ofNanos(whole - waited);
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
                "%.0f ms (worked %.0f, waited for a processor %.0f, else %.0f)",
                whole / MILLI,
                worked / MILLI,
                waited / MILLI,
                (whole - worked - waited) / MILLI);
    }
}
