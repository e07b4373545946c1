package io.ringfence.ui.start;

import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.estate.EstateState;
import io.ringfence.model.source.Problem;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.widgets.Shell;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Asks before something that the user noted is lost: what an estate says that cannot be saved where
 * it is. For the user interface's thread.
 *
 * @param shell over which it is asked
 */
public record Leaving(Shell shell, EstateModel model) {

    private static final int COPY = 0;
    private static final int DISCARD = 1;

    /** Whether the open estate may be closed: nothing is lost, or the user wants it so. */
    public boolean mayLeave() {
        EstateState state = model.state();
        if (!state.unkept()) {
            return true;
        }
        String[] answers = {Messages.leave_copy, Messages.leave_discard, Messages.leave_cancel};
        String text = NLS.bind(Messages.leave_text, why(state));
        MessageDialog dialog =
                new MessageDialog(
                        shell,
                        Messages.leave_title,
                        null,
                        text,
                        MessageDialog.WARNING,
                        COPY,
                        answers);
        int answer = dialog.open();
        if (shell.isDisposed()) {
            return false; // it went with its window: that is no answer
        }
        return switch (answer) {
            case COPY -> saveCopy(state);
            case DISCARD -> discard();
            default -> false;
        };
    }

    /** It is not tried again to save it: that would keep another estate from being opened. */
    private boolean discard() {
        model.discard();
        return true;
    }

    /** As in {@code customer.ringfence-estate is open in another window}. */
    private static String why(EstateState state) {
        Problem problem = state.problem();
        Path file = state.file();
        String name = file == null ? Messages.leave_unnamed : String.valueOf(file.getFileName());
        return problem == null
                ? name + " " + Objects.requireNonNullElse(state.readOnly(), "")
                : problem.line();
    }

    private boolean saveCopy(EstateState state) {
        Path file = new EstateFiles(shell).toSave(state.file());
        if (file == null) {
            return false;
        }
        CompletableFuture<EstateState> saved = model.saveAs(file);
        BusyIndicator.showWhile(saved.handle((_, _) -> null));
        Problem problem = Documents.problem(saved.handle((_, failed) -> failed).join());
        if (problem != null) {
            new Telling(shell).now(Messages.problem_save, problem);
        }
        return problem == null;
    }
}
