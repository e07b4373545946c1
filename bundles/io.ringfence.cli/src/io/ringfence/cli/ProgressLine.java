package io.ringfence.cli;

import io.ringfence.model.source.Progress;

import java.io.PrintStream;

/** Progress on one line of a terminal that is overwritten and, in the end, removed. */
final class ProgressLine implements Progress, AutoCloseable {

    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream err;
    private final String source;
    private boolean shown;

    ProgressLine(PrintStream err, String source) {
        this.err = err;
        this.source = source;
    }

    @Override
    public synchronized void report(String what, int done, int total) {
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
