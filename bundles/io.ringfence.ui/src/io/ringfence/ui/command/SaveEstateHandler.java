package io.ringfence.ui.command;

import io.ringfence.model.estate.EstateFile;
import io.ringfence.ui.start.Documents;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import java.nio.file.Path;

/** Saves the estate: under its name, or under one that the user gives; {@code as} always asks. */
public final class SaveEstateHandler extends DocumentHandler {

    private static final String AS = "io.ringfence.ui.saveEstateAs";

    @Override
    void run(ExecutionEvent event, Shell shell, Documents documents) {
        Path file = documents.file();
        if (file != null && !event.getCommand().getId().equals(AS)) {
            documents.save();
            return;
        }
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        Files.estates(dialog, Messages.saveEstate);
        dialog.setOverwrite(true);
        dialog.setFileName(
                file == null
                        ? Messages.fileName + EstateFile.EXTENSION
                        : String.valueOf(file.getFileName()));
        String chosen = dialog.open();
        if (chosen != null && !chosen.endsWith(EstateFile.EXTENSION)) {
            chosen += EstateFile.EXTENSION;
            chosen = mayReplace(shell, chosen) ? chosen : null;
        }
        if (chosen != null) {
            documents.saveAs(Path.of(chosen));
        }
    }

    /** The dialog asked about the name that was typed, not about the one with our ending. */
    private static boolean mayReplace(Shell shell, String file) {
        return !java.nio.file.Files.exists(Path.of(file))
                || MessageDialog.openQuestion(
                        shell, Messages.saveEstate, NLS.bind(Messages.replace, file));
    }
}
