package io.ringfence.remote.ui.trust;

import io.ringfence.model.PlainText;
import io.ringfence.model.trust.TrustEntry;
import io.ringfence.remote.trust.Outcome;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

import java.util.List;

/** Ends the token that an identity logs in with, once its user was asked. */
public final class RevokeBearerHandler extends BearerHandler {

    private static final int REVOKE = 1;

    @Override
    void run(Shell shell, SheetView<?> view, ServerShown server, TrustEntry identity) {
        String name = PlainText.of(identity.label());
        int answer =
                MessageDialog.open(
                        MessageDialog.QUESTION,
                        shell,
                        Messages.bearer_revokeTitle,
                        NLS.bind(Messages.bearer_revokeText, server.label(), name),
                        SWT.NONE,
                        Messages.bearer_keep,
                        Messages.bearer_revoke);
        if (answer == REVOKE) {
            new TrustWork(view, server)
                    .start(
                            NLS.bind(Messages.bearer_revokeTask, name),
                            Messages.bearer_revoked,
                            store ->
                                    Outcome.ofEach(
                                            List.of(identity),
                                            TrustEntry::id,
                                            TrustEntry::label,
                                            each -> store.revokeBearer(each.name())));
        }
    }
}
