package io.ringfence.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;

/** The one way from other threads to widgets. */
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
}
