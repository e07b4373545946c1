package io.ringfence.ui.command;

import io.ringfence.model.estate.EstateFile;
import io.ringfence.model.file.CaptureFile;

import org.eclipse.swt.widgets.FileDialog;

/** What dialogs about our files have in common. */
final class Files {

    private Files() {}

    static void captures(FileDialog dialog, String title) {
        name(dialog, title, Messages.captureFiles, CaptureFile.EXTENSION);
    }

    static void estates(FileDialog dialog, String title) {
        name(dialog, title, Messages.estateFiles, EstateFile.EXTENSION);
    }

    private static void name(FileDialog dialog, String title, String words, String ending) {
        dialog.setText(title);
        dialog.setFilterNames(new String[] {words, Messages.allFiles});
        dialog.setFilterExtensions(new String[] {"*" + ending, "*"});
    }
}
