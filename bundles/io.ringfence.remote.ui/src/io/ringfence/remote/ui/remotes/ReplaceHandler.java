package io.ringfence.remote.ui.remotes;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.contact.Looked;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.ui.add.Session;
import io.ringfence.remote.ui.attempt.Waiting;
import io.ringfence.ui.Asking;
import io.ringfence.ui.start.Telling;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

import java.util.List;

/** Looks at a server whose certificate changed, and lets the user trust the new one. */
public final class ReplaceHandler extends RemoteHandler {

    @Override
    void run(Shell shell, List<RemoteLine> lines, RemoteBook book, LxdModel model) {
        RemoteLine line = lines.getFirst();
        if (line.kept().isEmpty() || line.own().isEmpty()) {
            return;
        }
        OwnRemote remote = line.own().get();
        OwnRemote.Kept kept = line.kept().get();
        Session session = new Session(book.environment(), book.once());
        try {
            Looked server =
                    new Waiting(new ProgressMonitorDialog(shell))
                            .run(
                                    NLS.bind(Messages.replace_looking, kept.address()),
                                    () -> session.look(List.of(kept.address())));
            if (isTheSame(kept.trust(), server)) {
                MessageDialog.openInformation(
                        shell,
                        Messages.replace_title,
                        NLS.bind(Messages.replace_same, line.spec()));
            } else if (Asking.isAgreed(
                    new ReplaceDialog(shell, session, remote, kept, server), shell)) {
                book.reload();
                model.open(line.spec());
            }
        } catch (SourceException e) {
            if (e.problem().kind() != Problem.Kind.CANCELLED) {
                new Telling(shell).later(Messages.replace_title, e.problem());
            }
        } finally {
            session.close();
        }
    }

    private static boolean isTheSame(Trust trust, Looked server) {
        return trust instanceof Trust.Pinned(var pinned) && pinned.equals(server.certificate());
    }
}
