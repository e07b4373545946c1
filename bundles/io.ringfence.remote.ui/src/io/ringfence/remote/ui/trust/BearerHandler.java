package io.ringfence.remote.ui.trust;

import io.ringfence.model.PlainText;
import io.ringfence.model.trust.TrustEntry;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

import java.util.List;

/** A command about the bearer token of the identity that is selected. */
abstract class BearerHandler extends TrustHandler {

    private static final String BEARER = "bearer";

    @Override
    final void run(Shell shell, SheetView<?> view, ServerShown server) {
        List<EntryRow> rows = entries(view, server);
        if (rows.isEmpty()) {
            return;
        }
        TrustEntry entry = rows.getFirst().entry();
        if (entry.method().equals(BEARER)) {
            run(shell, view, server, entry);
        } else {
            MessageDialog.openInformation(
                    shell,
                    Messages.bearer_title,
                    NLS.bind(
                            Messages.bearer_none,
                            PlainText.of(entry.label()),
                            PlainText.of(entry.method())));
        }
    }

    /** Asks what is to be asked, and does it. */
    abstract void run(Shell shell, SheetView<?> view, ServerShown server, TrustEntry identity);
}
