package io.ringfence.remote.ui.remotes;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Remote;
import io.ringfence.remote.config.Remotes;
import io.ringfence.remote.own.Importing;
import io.ringfence.remote.own.RemoteName;
import io.ringfence.remote.ui.attempt.AskedPassphrases;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Shell;

import java.time.Instant;
import java.util.List;

/** Makes remotes of the clients Ringfence's own: links, or copies with the parameter "copy". */
public final class TakeOverHandler extends RemoteHandler {

    private static final String COPY = "copy";

    @Override
    void run(Shell shell, List<RemoteLine> lines, RemoteBook book, LxdModel model) {
        boolean copies = parameter().equals(COPY);
        Importing importing = new Importing(book.own(), new AskedPassphrases(shell));
        List<String> specs =
                lines.stream().filter(line -> line.own().isEmpty()).map(RemoteLine::spec).toList();
        later(shell, Messages.take_title, book, () -> take(specs, copies, book, importing));
    }

    /** One after the other: who is asked for the passphrase of their key is asked once. */
    private static void take(
            List<String> specs, boolean copies, RemoteBook book, Importing importing)
            throws SourceException {
        @Nullable SourceException first = null;
        for (String spec : specs) {
            try {
                take(spec, copies, book, importing);
            } catch (SourceException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static void take(String spec, boolean copies, RemoteBook book, Importing importing)
            throws SourceException {
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
        RemoteName name = RemoteName.parse(remote.name());
        if (copies) {
            importing.copy(name, remote, Instant.now());
        } else {
            importing.link(name, remote);
        }
    }
}
