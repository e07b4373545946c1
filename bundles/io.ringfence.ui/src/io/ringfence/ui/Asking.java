package io.ringfence.ui;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

/**
 * Asks a user in a dialog. A dialog of JFace that vanishes because the window under it does answers
 * {@link Window#OK} (what it has from its beginning): nobody said that.
 */
public final class Asking {

    private Asking() {}

    /**
     * Opens a dialog that blocks; whether the user agreed to it.
     *
     * @param over the window that the dialog was made for
     */
    public static boolean isAgreed(Window dialog, Shell over) {
        return dialog.open() == Window.OK && !over.isDisposed();
    }

    /** Asks a question that is answered by yes or no; whether it was yes. */
    public static boolean isYes(Shell over, String title, String question) {
        return MessageDialog.openQuestion(over, title, question) && !over.isDisposed();
    }
}
