package io.ringfence.ui.command;

import io.ringfence.model.service.LxdModel;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;

/** Reads every open source again. */
public final class RefreshHandler extends EstateHandler {

    @Override
    void run(ExecutionEvent event, Shell shell, LxdModel model) {
        model.refreshAll();
    }
}
