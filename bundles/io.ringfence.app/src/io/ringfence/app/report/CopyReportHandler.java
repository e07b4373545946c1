package io.ringfence.app.report;

import io.ringfence.ui.Clip;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.statushandlers.StatusManager;

/** Copies the report. */
public final class CopyReportHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) throws ExecutionException {
        Clip.copy(HandlerUtil.getActiveShellChecked(event), CurrentReport.text());
        StatusManager.getManager().handle(Status.info(Messages.copied), StatusManager.SHOW);
        return null;
    }
}
