package io.ringfence.remote.ui.remotes;

import io.ringfence.model.service.LxdModel;
import io.ringfence.ui.Clip;

import org.eclipse.swt.widgets.Shell;

import java.util.List;
import java.util.stream.Collectors;

/** Copies what the selected remotes are trusted as. */
public final class CopyFingerprintHandler extends RemoteHandler {

    @Override
    void run(Shell shell, List<RemoteLine> lines, RemoteBook book, LxdModel model) {
        Clip.copy(
                shell,
                lines.stream()
                        .flatMap(line -> line.row().trust().stream())
                        .map(trust -> trust.hex())
                        .collect(Collectors.joining("\n")));
    }
}
