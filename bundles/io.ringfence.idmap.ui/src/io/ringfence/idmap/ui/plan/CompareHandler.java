package io.ringfence.idmap.ui.plan;

import io.ringfence.model.estate.EstateModel;
import io.ringfence.ui.view.PaneView;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;

/** Compares the id maps with those of another capture: of the estate's history, or a file. */
public final class CompareHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        if (event != null && HandlerUtil.getActivePart(event) instanceof PaneView view) {
            EstateModel estate = view.getSite().getService(EstateModel.class);
            new CompareDialog(view.getSite().getShell(), estate)
                    .ask()
                    .ifPresent(other -> Comparing.start(view, other));
        }
        return null;
    }
}
