package io.ringfence.model.service;

import java.time.Duration;

/** Makes one action of a burst of changes: when it is quiet for a while, or has lasted too long. */
final class Coalescer {

    /** How long nothing must have changed. */
    static final Duration QUIET = Duration.ofMillis(300);

    /** After this the action runs even if changes go on. */
    static final Duration MOST = Duration.ofSeconds(2);

    private final Timer timer;
    private final Runnable action;
    private boolean waiting;
    private boolean stopped;
    private long due;
    private long deadline;

    Coalescer(Timer timer, Runnable action) {
        this.timer = timer;
        this.action = action;
    }

    /** Something changed. */
    synchronized void changed() {
        changed(QUIET);
    }

    /** As {@link #changed()}, but the action waits at least this long. */
    synchronized void changed(Duration quiet) {
        long now = timer.nanos();
        if (!waiting) {
            deadline = now + Math.max(MOST.toNanos(), quiet.toNanos());
        }
        due = Math.min(now + quiet.toNanos(), deadline);
        if (!waiting) {
            waiting = true;
            timer.after(due - now, this::check);
        }
    }

    /** From now on nothing happens. */
    synchronized void stop() {
        stopped = true;
    }

    private void check() {
        synchronized (this) {
            long left = due - timer.nanos();
            if (left > 0 && !stopped) {
                timer.after(left, this::check);
                return;
            }
            waiting = false;
            if (stopped) {
                return;
            }
        }
        action.run();
    }
}
