package io.ringfence.remote.ui.trust;

import io.ringfence.remote.trust.EntryName;
import io.ringfence.remote.trust.IssuedToken;
import io.ringfence.remote.trust.Limitation;
import io.ringfence.ui.Ui;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

import java.util.List;

/** Has the server make a token, and shows it once. */
public final class IssueHandler extends TrustHandler {

    @Override
    void run(Shell shell, SheetView<?> view, ServerShown server) {
        IssueDialog dialog = new IssueDialog(shell, server);
        if (!dialog.isAgreed()) {
            return;
        }
        String name = dialog.name();
        Limitation limitation = dialog.limitation();
        new TrustWork(view, server)
                .start(
                        NLS.bind(Messages.issue_task, name),
                        Messages.issue_done,
                        store -> {
                            IssuedToken token = store.issue(EntryName.parse(name), limitation);
                            Ui.later(
                                    shell,
                                    () ->
                                            new TokenDialog(
                                                            shell,
                                                            TokenDialog.Sort.ONCE,
                                                            name,
                                                            server,
                                                            token)
                                                    .open());
                            return List.of();
                        });
    }
}
