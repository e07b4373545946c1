package io.ringfence.ui.command;

import io.ringfence.ui.start.Documents;
import io.ringfence.ui.start.EstateFiles;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;

import java.nio.file.Path;

/** Opens an estate: the one that the command names, else the one that the user chooses. */
public final class OpenEstateHandler extends DocumentHandler {

    /** Names the file to open. */
    static final String FILE = "io.ringfence.ui.openEstate.file";

    @Override
    void run(ExecutionEvent event, Shell shell, Documents documents) {
        String named = event.getParameter(FILE);
        Path file = named == null ? new EstateFiles(shell).toOpen() : Path.of(named);
        if (file != null) {
            documents.open(file);
        }
    }
}
