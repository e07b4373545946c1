package io.ringfence.ui.command;

import io.ringfence.ui.start.Documents;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import java.nio.file.Path;

/** Opens an estate: the one that the command names, else the one that the user chooses. */
public final class OpenEstateHandler extends DocumentHandler {

    /** Names the file to open. */
    static final String FILE = "io.ringfence.ui.openEstate.file";

    @Override
    void run(ExecutionEvent event, Shell shell, Documents documents) {
        String file = event.getParameter(FILE);
        if (file == null) {
            FileDialog dialog = new FileDialog(shell, SWT.OPEN);
            Files.estates(dialog, Messages.openEstate);
            file = dialog.open();
        }
        if (file != null) {
            documents.open(Path.of(file));
        }
    }
}
