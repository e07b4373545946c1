package io.ringfence.ui.command;

import io.ringfence.model.service.LxdModel;
import io.ringfence.ui.Asking;
import io.ringfence.ui.start.ConnectDialog;
import io.ringfence.ui.start.Opening;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;

/** Asks for a server and opens it. */
public final class ConnectHandler extends EstateHandler {

    @Override
    void run(ExecutionEvent event, Shell shell, LxdModel model) {
        ConnectDialog dialog = new ConnectDialog(shell, model);
        if (Asking.isAgreed(dialog, shell)) {
            new Opening(shell, model).openAndSelect(dialog.spec());
        }
    }
}
