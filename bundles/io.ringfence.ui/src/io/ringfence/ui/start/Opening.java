package io.ringfence.ui.start;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.source.Problem;
import io.ringfence.ui.Ui;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Opens a source because the user asked for it, so the user hears why it could not be read. */
public final class Opening {

    private final Shell shell;
    private final LxdModel model;

    /**
     * @param shell over which a problem is told
     */
    public Opening(Shell shell, LxdModel model) {
        this.shell = shell;
        this.model = model;
    }

    /** Opens a source in the background. */
    public void open(String spec) {
        model.open(spec)
                .thenAccept(
                        source -> {
                            Problem problem = source.problem();
                            if (problem != null) {
                                tellLater(problem);
                            }
                        });
    }

    /** Tells what went wrong, where, and what to do; from any thread. */
    public void tellLater(Problem problem) {
        Ui.later(shell, () -> tell(problem));
    }

    private void tell(Problem problem) {
        MessageDialog.openError(
                shell,
                Messages.problem,
                sentence(problem.what())
                        + "\n\n"
                        + problem.where()
                        + "\n\n"
                        + sentence(problem.remedy()));
    }

    private static String sentence(String text) {
        return text.isEmpty()
                ? text
                : Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
