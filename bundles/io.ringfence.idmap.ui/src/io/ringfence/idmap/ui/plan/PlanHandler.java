package io.ringfence.idmap.ui.plan;

import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.ui.Asking;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Plans an isolation: asks for whom, then shows it in the picture and as a table. */
public final class PlanHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        IWorkbenchWindow window =
                event == null ? null : HandlerUtil.getActiveWorkbenchWindow(event);
        if (window != null) {
            IdmapDesk desk = window.getWorkbench().getService(IdmapDesk.class);
            PlanChoices choices = PlanChoices.of(desk.picture(), desk.picked());
            PlanDialog dialog = new PlanDialog(window.getShell(), choices);
            if (!choices.servers().isEmpty() && Asking.isAgreed(dialog, window.getShell())) {
                PlanRequest request = dialog.request();
                Planning.start(window, request::wish);
            }
        }
        return null;
    }
}
