package io.ringfence.ui.command;

import io.ringfence.ui.state.Selection;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;

import java.util.List;

/** Selects nothing: views are about the whole estate again. */
public final class WholeEstateHandler extends SelectionHandler {

    @Override
    void run(ExecutionEvent event, IWorkbenchPage page, Selection selection) {
        selection.make("", List.of());
    }
}
