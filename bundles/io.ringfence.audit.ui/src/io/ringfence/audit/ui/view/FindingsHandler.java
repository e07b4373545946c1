package io.ringfence.audit.ui.view;

import io.ringfence.ui.command.ParameterHandler;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;

/** Does something in the active Findings view. */
abstract class FindingsHandler extends ParameterHandler {

    @Override
    public final @Nullable Object execute(@Nullable ExecutionEvent event) {
        if (event != null && HandlerUtil.getActivePart(event) instanceof FindingsView view) {
            view.findings().ifPresent(pane -> run(view, pane, parameter()));
        }
        return null;
    }

    /**
     * Does it.
     *
     * @param what the handler's parameter in {@code plugin.xml}, empty when it has none
     */
    abstract void run(FindingsView view, FindingsPane pane, String what);
}
