package io.ringfence.ui.command;

import io.ringfence.model.file.CaptureFile;

import org.eclipse.swt.widgets.FileDialog;

/** What dialogs about capture files have in common. */
final class CaptureFiles {

    private CaptureFiles() {}

    static void name(FileDialog dialog, String title) {
        dialog.setText(title);
        dialog.setFilterNames(new String[] {Messages.captureFiles, Messages.allFiles});
        dialog.setFilterExtensions(new String[] {"*" + CaptureFile.EXTENSION, "*"});
    }
}
