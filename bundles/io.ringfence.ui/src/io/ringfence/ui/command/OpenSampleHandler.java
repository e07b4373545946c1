package io.ringfence.ui.command;

import io.ringfence.model.service.LxdModel;
import io.ringfence.ui.start.Opening;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;

/** Opens the bundled sample. */
public final class OpenSampleHandler extends EstateHandler {

    @Override
    void run(ExecutionEvent event, Shell shell, LxdModel model) {
        new Opening(shell, model).open("sample");
    }
}
