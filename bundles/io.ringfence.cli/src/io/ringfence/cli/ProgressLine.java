package io.ringfence.cli;

import io.ringfence.model.source.Progress;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/**
 * Progress on one line of a terminal that is overwritten and, in the end, removed. What is done in
 * half a second is not worth a line.
 */
final class ProgressLine implements Progress, AutoCloseable {

    private static final String CLEAR = "\r\u001b[K";

    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private final PrintStream err;
    private final String source;
    private long next = System.nanoTime() + PATIENCE;
    private boolean shown;

    ProgressLine(PrintStream err, String source) {
        this.err = err;
        this.source = source;
    }

    @Override
    public synchronized void report(String what, int done, int total) {
        if (System.nanoTime() - next < 0) {
            return;
        }
        next = System.nanoTime() + PAUSE;
        shown = true;
        err.print(
                CLEAR
                        + TerminalText.safe(
                                "%s: %s (%d of %d)".formatted(source, what, done, total)));
        err.flush();
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

    @Override
    public synchronized void close() {
        if (shown) {
            err.print(CLEAR);
            err.flush();
        }
    }
}
