package io.ringfence.ui.command;

import io.ringfence.model.file.CaptureFile;

import org.eclipse.swt.widgets.FileDialog;

/** What dialogs about captures have in common. */
final class Files {

    private Files() {}

    static void captures(FileDialog dialog, String title) {
        dialog.setText(title);
        dialog.setFilterNames(new String[] {Messages.captureFiles, Messages.allFiles});
        dialog.setFilterExtensions(new String[] {"*" + CaptureFile.EXTENSION, "*"});
    }
}
