package io.ringfence.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IHandler;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.ShowViewHandler;

/**
 * Shows a view and puts the focus into it. The platform's own does nothing when the view is active
 * already, wherever in it the focus is.
 */
public final class GoToViewHandler extends AbstractHandler {

    private final IHandler platform = new ShowViewHandler();

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) throws ExecutionException {
        IWorkbenchPart before = event == null ? null : HandlerUtil.getActivePart(event);
        Object result = platform.execute(event);
        if (event != null) {
            IWorkbenchPart now =
                    HandlerUtil.getActiveWorkbenchWindowChecked(event)
                            .getActivePage()
                            .getActivePart();
            if (now != null && now == before) {
                now.setFocus();
            }
        }
        return result;
    }

    @Override
    public void dispose() {
        platform.dispose();
    }
}
