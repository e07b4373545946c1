package io.ringfence.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets views be drawn one after the other because something changed: what takes a while is followed
 * by a rest in which the window paints it and hears the user, before the next one has its turn.
 * When many servers answer at once, all views have something to show; together they would hold the
 * window up.
 *
 * <p>SWT has one lock for everything that a thread asks of a display, and so has whoever draws: a
 * thread that computes, and waits for a processor while it holds it, would stop the window. So it
 * is asked for at the beginning of a burst only; from then on the window looks by itself until
 * there is nothing new for a while.
 */
public final class Turns {

    private static final String KEY = Turns.class.getName();

    /** What takes less leaves little to be painted. */
    private static final long SHORT_NANOS = 2_000_000;

    private static final int REST_MILLIS = 10;

    /** So often the window looks for something new before the end of a burst. */
    private static final int LOOKS = 15;

    /** What opens a dialog goes on for long: the others have their turn all the same. */
    private static final int PATIENCE_MILLIS = 500;

    /** An action, dropped once its control is disposed. */
    private record Turn(Control control, Runnable action) {}

    private final Display display;
    private final Queue<Turn> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean awake = new AtomicBoolean();

    // on the thread of the display only
    private final Runnable goOn = this::goOn;
    private int looks;

    private Turns(Display display) {
        this.display = display;
    }

    /** Those of the display of a control; on its thread only. */
    public static Turns of(Control control) {
        Display display = control.getDisplay();
        if (display.getData(KEY) instanceof Turns known) {
            return known;
        }
        Turns made = new Turns(display);
        display.setData(KEY, made);
        return made;
    }

    /**
     * Runs an action when it is its turn; those of one thread in the order in which it asks for
     * them. From any thread.
     *
     * @param control the action is dropped once it is disposed
     */
    public void ask(Control control, Runnable action) {
        waiting.add(new Turn(control, action));
        wake();
    }

    private void wake() {
        if (awake.compareAndSet(false, true)) {
            try {
                display.asyncExec(this::begin);
            } catch (SWTException e) {
                // a display that was disposed meanwhile has nothing to show any more
                if (e.code != SWT.ERROR_DEVICE_DISPOSED) {
                    throw e;
                }
            }
        }
    }

    private void begin() {
        looks = 0;
        go();
    }

    /** Behind all that the window was asked for during the rest. */
    private void goOn() {
        if (!display.isDisposed()) {
            display.asyncExec(this::go);
        }
    }

    private void go() {
        for (Turn turn = waiting.poll(); turn != null; turn = waiting.poll()) {
            looks = 0;
            if (run(turn)) {
                return;
            }
        }
        looks++;
        if (looks <= LOOKS) {
            display.timerExec(REST_MILLIS, goOn);
        } else {
            awake.set(false);
            if (!waiting.isEmpty()) {
                wake();
            }
        }
    }

    /** Returns whether a rest follows. */
    private boolean run(Turn turn) {
        display.timerExec(PATIENCE_MILLIS, goOn);
        boolean rest = true;
        long started = System.nanoTime();
        try {
            if (!turn.control.isDisposed()) {
                turn.action.run();
            }
            rest = System.nanoTime() - started >= SHORT_NANOS;
        } finally {
            if (!display.isDisposed()) {
                display.timerExec(rest ? REST_MILLIS : -1, goOn);
            }
        }
        return rest;
    }
}
