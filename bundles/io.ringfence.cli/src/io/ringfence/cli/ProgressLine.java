package io.ringfence.cli;

import io.ringfence.model.source.Progress;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Progress on one line of a terminal that is overwritten and, in the end, removed; of several
 * sources it shows whichever reported last. What is done in half a second is not worth a line.
 */
final class ProgressLine implements AutoCloseable {

    private static final String CLEAR = "\r\u001b[K";

    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private final PrintStream err;
    private final LongSupplier nanos;
    private long next;
    private boolean shown;

    /**
     * @param nanos as {@link System#nanoTime()}
     */
    ProgressLine(PrintStream err, LongSupplier nanos) {
        this.err = err;
        this.nanos = nanos;
        this.next = nanos.getAsLong() + PATIENCE;
    }

    /** Takes the progress of one source. */
    Progress of(String source) {
        return new Part(source);
    }

    private synchronized void show(String line) {
        long now = nanos.getAsLong();
        if (now - next < 0) {
            return;
        }
        next = now + PAUSE;
        shown = true;
        err.print(CLEAR + TerminalText.safe(line));
        err.flush();
    }

    @Override
    public synchronized void close() {
        if (shown) {
            err.print(CLEAR);
            err.flush();
        }
    }

    private final class Part implements Progress {

        private final String source;

        Part(String source) {
            this.source = source;
        }

        @Override
        public void report(String what, int done, int total) {
            show("%s: %s (%d of %d)".formatted(source, what, done, total));
        }

        /** An interrupt ends the process: nothing is left to cancel. */
        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void onCancel(Runnable action) {
            // an interrupt ends the process
        }
    }
}
