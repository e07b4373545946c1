package io.ringfence.ui.start;

import io.ringfence.model.estate.EstateFile;
import io.ringfence.ui.Asking;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Asks the user for the file of an estate.
 *
 * @param shell over which it is asked
 */
public record EstateFiles(Shell shell) {

    /** Which one to open, null when the user opens none. */
    public @Nullable Path toOpen() {
        String chosen = dialog(SWT.OPEN, Messages.openEstate).open();
        return chosen == null ? null : Path.of(chosen);
    }

    /**
     * Where to save one, null when the user does not save it.
     *
     * @param file its file so far, null when it has no name yet
     */
    public @Nullable Path toSave(@Nullable Path file) {
        FileDialog dialog = dialog(SWT.SAVE, Messages.saveEstate);
        dialog.setOverwrite(true);
        dialog.setFileName(
                file == null
                        ? Messages.fileName + EstateFile.EXTENSION
                        : String.valueOf(file.getFileName()));
        String chosen = dialog.open();
        if (chosen != null && !chosen.endsWith(EstateFile.EXTENSION)) {
            chosen += EstateFile.EXTENSION;
            chosen = mayReplace(chosen) ? chosen : null;
        }
        return chosen == null ? null : Path.of(chosen);
    }

    private FileDialog dialog(int style, String title) {
        FileDialog dialog = new FileDialog(shell, style);
        dialog.setText(title);
        dialog.setFilterNames(new String[] {Messages.estateFiles, Messages.allFiles});
        dialog.setFilterExtensions(new String[] {"*" + EstateFile.EXTENSION, "*"});
        return dialog;
    }

    /** The dialog asked about the name that was typed, not about the one with our ending. */
    private boolean mayReplace(String file) {
        return !Files.exists(Path.of(file))
                || Asking.isYes(shell, Messages.saveEstate, NLS.bind(Messages.replace, file));
    }
}
