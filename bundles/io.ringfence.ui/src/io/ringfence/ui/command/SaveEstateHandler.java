package io.ringfence.ui.command;

import io.ringfence.ui.start.Documents;
import io.ringfence.ui.start.EstateFiles;

import org.eclipse.core.commands.ExecutionEvent;
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
        Path chosen = new EstateFiles(shell).toSave(file);
        if (chosen != null) {
            documents.saveAs(chosen);
        }
    }
}
