package io.ringfence.ui.command;

import io.ringfence.model.estate.EstateModel;
import io.ringfence.ui.start.Documents;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** A command that does something with the estate document. */
abstract class DocumentHandler extends AbstractHandler {

    @Override
    public final @Nullable Object execute(@Nullable ExecutionEvent event)
            throws ExecutionException {
        if (event != null) {
            Shell shell = HandlerUtil.getActiveShellChecked(event);
            ServiceCaller.callOnce(
                    getClass(),
                    EstateModel.class,
                    model -> run(event, shell, new Documents(shell, model)));
        }
        return null;
    }

    abstract void run(ExecutionEvent event, Shell shell, Documents documents);
}
