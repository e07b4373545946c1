package io.ringfence.ui.command;

import io.ringfence.ui.start.Documents;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;

/** Opens a new estate; the one that was open is saved. */
public final class NewEstateHandler extends DocumentHandler {

    @Override
    void run(ExecutionEvent event, Shell shell, Documents documents) {
        documents.create();
    }
}
