package io.ringfence.ui.command;

import io.ringfence.ui.view.PaneView;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;

/** Goes to the field that narrows the active view. */
public final class FilterHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        if (event != null && HandlerUtil.getActivePart(event) instanceof PaneView view) {
            view.filter();
        }
        return null;
    }
}
