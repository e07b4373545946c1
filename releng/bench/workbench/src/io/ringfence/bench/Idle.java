package io.ringfence.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What this process costs while nothing happens. */
public final class Idle {

    private static final Duration SETTLING = Duration.ofSeconds(20);
    private static final Duration MINUTE = Duration.ofSeconds(60);

    /** Linux counts the processor's time in hundredths of a second. */
    private static final double TICKS = 100;

    /** Where the time in the program and the time in the kernel stand behind the name. */
    private static final int TIMES = 11;

    private Idle() {}

    /**
     * Lets it settle, and prints {@code share} of one core that it takes in a minute, in percent.
     */
    public static void measure() throws InterruptedException {
        Thread.sleep(SETTLING);
        double before = processorSeconds();
        long started = System.nanoTime();
        Thread.sleep(MINUTE);
        double share = (processorSeconds() - before) / ((System.nanoTime() - started) / 1e9) * 100;
        System.out.printf("share %.2f%n", share);
    }

    private static double processorSeconds() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(words[TIMES]) + Long.parseLong(words[TIMES + 1])) / TICKS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
