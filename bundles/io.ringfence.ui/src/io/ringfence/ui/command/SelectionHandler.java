package io.ringfence.ui.command;

import io.ringfence.ui.state.Selection;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;

/** A command about what is selected. */
abstract class SelectionHandler extends AbstractHandler {

    @Override
    public final @Nullable Object execute(@Nullable ExecutionEvent event)
            throws ExecutionException {
        if (event != null) {
            IWorkbenchPage page =
                    HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
            ServiceCaller.callOnce(
                    getClass(), Selection.class, selection -> run(event, page, selection));
        }
        return null;
    }

    abstract void run(ExecutionEvent event, IWorkbenchPage page, Selection selection);
}
