package io.ringfence.idmap.ui.plan;

import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.estate.Recorded;
import io.ringfence.model.file.CaptureFile;
import io.ringfence.ui.Asking;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ListDialog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks with which capture the id maps are to be compared: of the estate's history, or a file. */
final class CompareDialog {

    private final Shell shell;
    private final EstateModel estate;

    CompareDialog(Shell shell, EstateModel estate) {
        this.shell = shell;
        this.estate = estate;
    }

    /** What the user chose, empty when they want none. */
    Optional<OtherCapture> ask() {
        List<Object> choices = new ArrayList<>(estate.state().estate().history().reversed());
        // the latest is what is shown
        Object first = choices.size() > 1 ? choices.get(1) : Messages.compare_file;
        choices.add(Messages.compare_file);
        ListDialog dialog = new ListDialog(shell);
        dialog.setTitle(Messages.compare_title);
        dialog.setMessage(Messages.compare_text);
        dialog.setContentProvider(ArrayContentProvider.getInstance());
        dialog.setLabelProvider(LabelProvider.createTextProvider(CompareDialog::label));
        dialog.setInput(choices);
        dialog.setInitialSelections(first);
        if (!Asking.isAgreed(dialog, shell)) {
            return Optional.empty();
        }
        Object[] chosen = dialog.getResult();
        if (chosen == null || chosen.length == 0) {
            return Optional.empty();
        }
        return chosen[0] instanceof Recorded recorded
                ? Optional.of(OtherCapture.of(estate, recorded))
                : file();
    }

    private static String label(@Nullable Object choice) {
        return choice instanceof Recorded recorded
                ? OtherCapture.label(recorded)
                : String.valueOf(choice);
    }

    private Optional<OtherCapture> file() {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText(Messages.compare_title);
        dialog.setFilterExtensions(new String[] {"*" + CaptureFile.EXTENSION, "*"});
        @Nullable String file = dialog.open();
        return file == null ? Optional.empty() : Optional.of(OtherCapture.of(Path.of(file)));
    }
}
