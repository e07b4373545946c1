package io.ringfence.remote.ui.remotes;

import io.ringfence.model.service.LxdModel;
import io.ringfence.ui.start.Opening;

import org.eclipse.swt.widgets.Shell;

import java.util.List;

/** Connects to the selected remotes, or asks them anew. */
public final class OpenHandler extends RemoteHandler {

    @Override
    void run(Shell shell, List<RemoteLine> lines, RemoteBook book, LxdModel model) {
        Opening opening = new Opening(shell, model);
        lines.forEach(line -> opening.open(line.spec()));
    }
}
