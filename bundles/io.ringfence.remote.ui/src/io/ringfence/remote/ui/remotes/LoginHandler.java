package io.ringfence.remote.ui.remotes;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.contact.Decision;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.ui.add.LoginWindow;
import io.ringfence.remote.ui.add.Session;
import io.ringfence.remote.ui.add.WizardPerson;
import io.ringfence.remote.ui.attempt.Waiting;
import io.ringfence.ui.start.Telling;

import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

import java.util.List;
import java.util.Optional;

/** Logs in again to a remote that is entered by a login, and connects. */
public final class LoginHandler extends RemoteHandler {

    @Override
    void run(Shell shell, List<RemoteLine> lines, RemoteBook book, LxdModel model) {
        RemoteLine line = lines.getFirst();
        if (line.own().isEmpty()) {
            return;
        }
        OwnRemote remote = line.own().get();
        Session session = new Session(book.environment());
        ProgressMonitorDialog progress = new ProgressMonitorDialog(shell);
        LoginWindow window = new LoginWindow(shell);
        try {
            new Waiting(progress)
                    .run(
                            NLS.bind(Messages.login_waiting, line.spec()),
                            () -> {
                                session.contacts()
                                        .login(
                                                remote,
                                                Optional.empty(),
                                                new WizardPerson(
                                                        null, Decision.NO, null, _ -> {}, window));
                                return true;
                            });
            model.open(line.spec());
        } catch (SourceException e) {
            if (e.problem().kind() != Problem.Kind.CANCELLED) {
                new Telling(shell).later(Messages.login_title, e.problem());
            }
        } finally {
            window.end();
            session.close();
        }
    }
}
