package io.ringfence.remote.ui.remotes;

import io.ringfence.model.service.LxdModel;

import org.eclipse.swt.widgets.Shell;

import java.util.List;

/** Disconnects from the selected remotes. */
public final class CloseHandler extends RemoteHandler {

    @Override
    void run(Shell shell, List<RemoteLine> lines, RemoteBook book, LxdModel model) {
        lines.forEach(line -> model.close(line.spec()));
    }
}
