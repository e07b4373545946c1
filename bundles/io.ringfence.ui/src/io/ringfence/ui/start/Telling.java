package io.ringfence.ui.start;

import io.ringfence.model.source.Problem;
import io.ringfence.ui.Ui;
import io.ringfence.ui.estate.Standing;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Tells a user what went wrong with what they just asked for. */
public final class Telling {

    private final Shell shell;

    /**
     * @param shell over which it is told
     */
    public Telling(Shell shell) {
        this.shell = shell;
    }

    /**
     * Tells what went wrong, where, and what to do; from any thread.
     *
     * @param title what could not be done
     */
    public void later(String title, Problem problem) {
        Ui.later(shell, () -> now(title, problem));
    }

    /** As {@link #later}, but on the user interface's thread and until the user has read it. */
    void now(String title, Problem problem) {
        MessageDialog.openError(shell, title, Standing.explain(problem).replace("\n", "\n\n"));
    }
}
