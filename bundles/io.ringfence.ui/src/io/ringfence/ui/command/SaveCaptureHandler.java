package io.ringfence.ui.command;

import io.ringfence.model.file.CaptureFile;
import io.ringfence.model.service.LxdModel;
import io.ringfence.ui.start.CaptureSaver;
import io.ringfence.ui.start.Opening;
import io.ringfence.ui.state.Tasks;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import java.nio.file.Path;

/** Saves what all open sources answered last. */
public final class SaveCaptureHandler extends EstateHandler {

    @Override
    void run(ExecutionEvent event, Shell shell, LxdModel model) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        Files.captures(dialog, Messages.saveCapture);
        dialog.setOverwrite(true);
        dialog.setFileName(Messages.fileName + CaptureFile.EXTENSION);
        String file = dialog.open();
        if (file != null) {
            Opening opening = new Opening(shell, model);
            ServiceCaller.callOnce(
                    getClass(),
                    Tasks.class,
                    tasks ->
                            new CaptureSaver(tasks)
                                    .save(model.capture(), Path.of(file), opening::tellLater));
        }
    }
}
