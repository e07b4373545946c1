package io.ringfence.ui.command;

import io.ringfence.model.service.LxdModel;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** A command that does something with what is open. */
abstract class EstateHandler extends AbstractHandler {

    @Override
    public final @Nullable Object execute(@Nullable ExecutionEvent event)
            throws ExecutionException {
        if (event != null) {
            Shell shell = HandlerUtil.getActiveShellChecked(event);
            ServiceCaller.callOnce(getClass(), LxdModel.class, model -> run(event, shell, model));
        }
        return null;
    }

    abstract void run(ExecutionEvent event, Shell shell, LxdModel model);
}
