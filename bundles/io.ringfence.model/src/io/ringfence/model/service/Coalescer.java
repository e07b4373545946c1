package io.ringfence.model.service;

import java.time.Duration;

/** Makes one action of a burst of changes: when it is quiet for a while, or has lasted too long. */
public final class Coalescer {

    /** How long nothing must have changed, usually. */
    static final Duration QUIET = Duration.ofMillis(300);

    /** After this the action usually runs even if changes go on. */
    static final Duration MOST = Duration.ofSeconds(2);

    private final Timer timer;
    private final Runnable action;
    private final Duration quiet;
    private final Duration most;
    private boolean waiting;
    private boolean stopped;
    private long due;
    private long deadline;

    Coalescer(Timer timer, Runnable action) {
        this(timer, QUIET, MOST, action);
    }

    /**
     * @param quiet how long nothing must have changed
     * @param most after this the action runs even if changes go on
     */
    public Coalescer(Timer timer, Duration quiet, Duration most, Runnable action) {
        this.timer = timer;
        this.quiet = quiet;
        this.most = most;
        this.action = action;
    }

    /** Something changed. */
    public synchronized void changed() {
        changed(quiet);
    }

    /** As {@link #changed()}, but the action waits this long. */
    public synchronized void changed(Duration wait) {
        long now = timer.nanos();
        if (!waiting) {
            deadline = now + Math.max(most.toNanos(), wait.toNanos());
        }
        due = Math.min(now + wait.toNanos(), deadline);
        if (!waiting) {
            waiting = true;
            timer.after(due - now, this::check);
        }
    }

    /** From now on nothing happens. */
    public synchronized void stop() {
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
