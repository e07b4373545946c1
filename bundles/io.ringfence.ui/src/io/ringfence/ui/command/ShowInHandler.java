package io.ringfence.ui.command;

import io.ringfence.ui.Views;
import io.ringfence.ui.state.Selection;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;

/** Goes to another view, which shows what is selected. */
public final class ShowInHandler extends SelectionHandler {

    private static final String VIEW = "io.ringfence.ui.showIn.view";

    @Override
    void run(ExecutionEvent event, IWorkbenchPage page, Selection selection) {
        Views.show(page, event.getParameter(VIEW));
        // it may have been left since: what is selected is said again
        selection.make(selection.last().view(), selection.last().things());
    }
}
