package io.ringfence.ui.state;

import io.ringfence.model.service.Timer;

import java.time.Duration;

/**
 * An action that runs at once when it is asked for, but not more often than once in a while: what
 * is asked for in between is answered by one more run at the end of it. Safe for several threads.
 */
public final class Pace {

    private final Timer timer;
    private final long pause;
    private final Runnable action;
    private long next;
    private boolean waiting;

    /**
     * @param pause from the beginning of one run to that of the next, at least
     * @param action runs in the thread that asks, or in one of the timer
     */
    public Pace(Timer timer, Duration pause, Runnable action) {
        this.timer = timer;
        this.pause = pause.toNanos();
        this.action = action;
        this.next = timer.nanos();
    }

    /** Asks for the action. */
    public void ask() {
        long wait;
        synchronized (this) {
            if (waiting) {
                return;
            }
            waiting = true;
            wait = next - timer.nanos();
        }
        if (wait > 0) {
            timer.after(wait, this::run);
        } else {
            run();
        }
    }

    private void run() {
        synchronized (this) {
            waiting = false;
            next = timer.nanos() + pause;
        }
        action.run();
    }
}
