package io.ringfence.ui.command;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.OpenSource;
import io.ringfence.ui.state.SelectedSource;
import io.ringfence.ui.state.Selection;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.swt.widgets.Shell;

/** A command about the server of what is selected; does nothing when there is none. */
abstract class ServerHandler extends EstateHandler {

    @Override
    final void run(ExecutionEvent event, Shell shell, LxdModel model) {
        ServiceCaller.callOnce(
                getClass(),
                Selection.class,
                selection ->
                        SelectedSource.of(selection.last(), model.state())
                                .ifPresent(source -> run(model, source)));
    }

    abstract void run(LxdModel model, OpenSource source);
}
