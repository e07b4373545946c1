package io.ringfence.ui;

import org.eclipse.swt.widgets.Control;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An action on the user interface's thread that runs once however often it was asked for, when it
 * is its turn: see {@link Turns}.
 */
public final class Later {

    private final Turns turns;
    private final Control control;
    private final Runnable action;
    private final AtomicBoolean asked = new AtomicBoolean();

    /**
     * On the thread of the control.
     *
     * @param control the action is dropped once it is disposed
     */
    public Later(Control control, Runnable action) {
        turns = Turns.of(control);
        this.control = control;
        this.action = action;
    }

    /** Asks for the action; from any thread. */
    public void ask() {
        if (!asked.getAndSet(true)) {
            turns.ask(
                    control,
                    () -> {
                        asked.set(false);
                        action.run();
                    });
        }
    }
}
