package io.ringfence.ui.command;

import io.ringfence.model.service.LxdModel;
import io.ringfence.ui.start.Opening;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Opens a capture file. */
public final class OpenCaptureHandler extends EstateHandler {

    @Override
    void run(ExecutionEvent event, Shell shell, LxdModel model) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN);
        Files.captures(dialog, Messages.openCapture);
        String file = dialog.open();
        if (file != null) {
            new Opening(shell, model).open(file);
        }
    }
}
