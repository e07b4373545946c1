package io.ringfence.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;

import java.time.Duration;

/** The one way from other threads to widgets, and what all widgets need. */
public final class Ui {

    private Ui() {}

    /**
     * Runs an action on the thread of the control soon; not at all once the control is disposed.
     * May be called from any thread.
     */
    public static void later(Control control, Runnable action) {
        try {
            control.getDisplay()
                    .asyncExec(
                            () -> {
                                if (!control.isDisposed()) {
                                    action.run();
                                }
                            });
        } catch (SWTException e) {
            // a control that was disposed meanwhile has nothing to show any more
            if (e.code != SWT.ERROR_WIDGET_DISPOSED && e.code != SWT.ERROR_DEVICE_DISPOSED) {
                throw e;
            }
        }
    }

    /**
     * Runs an action again and again until the control is disposed. Only on the thread of the
     * control.
     *
     * @param pause before the first time and between two times
     */
    public static void every(Duration pause, Control control, Runnable action) {
        control.getDisplay()
                .timerExec(
                        Math.toIntExact(pause.toMillis()),
                        () -> {
                            if (!control.isDisposed()) {
                                action.run();
                                every(pause, control, action);
                            }
                        });
    }

    /** Whether the keyboard's focus is in a control or in what lies in it. */
    public static boolean hasFocus(Control control) {
        for (Control at = control.getDisplay().getFocusControl(); at != null; at = at.getParent()) {
            if (at == control) {
                return true;
            }
        }
        return false;
    }
}
