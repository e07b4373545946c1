package io.ringfence.audit.ui.view;

import io.ringfence.audit.ui.review.Review;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;

/** Takes away what was noted about the selected findings. */
public final class ForgetHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        IWorkbenchPart part = event == null ? null : HandlerUtil.getActivePart(event);
        if (part != null) {
            ServiceCaller.callOnce(
                    getClass(), Review.class, review -> review.forget(NoteHandler.selected(part)));
        }
        return null;
    }
}
