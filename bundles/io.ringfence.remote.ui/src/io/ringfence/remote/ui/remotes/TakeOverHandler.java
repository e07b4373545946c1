package io.ringfence.remote.ui.remotes;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Remote;
import io.ringfence.remote.config.Remotes;
import io.ringfence.remote.own.Importing;
import io.ringfence.remote.own.RemoteName;

import org.eclipse.swt.widgets.Shell;

import java.time.Instant;
import java.util.List;

/** Makes remotes of the clients Ringfence's own: links, or copies with the parameter "copy". */
public final class TakeOverHandler extends RemoteHandler {

    private static final String COPY = "copy";

    @Override
    void run(Shell shell, List<RemoteLine> lines, RemoteBook book, LxdModel model) {
        boolean copies = parameter().equals(COPY);
        for (RemoteLine line : lines) {
            if (line.own().isEmpty()) {
                later(shell, Messages.take_title, book, () -> take(line.spec(), copies, book));
            }
        }
    }

    private static void take(String spec, boolean copies, RemoteBook book) throws SourceException {
        Remote remote =
                new Remotes(book.environment())
                        .find(spec)
                        .orElseThrow(
                                () ->
                                        new SourceException(
                                                new Problem(
                                                        Problem.Kind.BAD_INPUT,
                                                        Messages.take_gone,
                                                        spec,
                                                        Messages.take_goneRemedy)));
        Importing importing = new Importing(book.own());
        RemoteName name = RemoteName.parse(remote.name());
        if (copies) {
            importing.copy(name, remote, Instant.now());
        } else {
            importing.link(name, remote);
        }
    }
}
