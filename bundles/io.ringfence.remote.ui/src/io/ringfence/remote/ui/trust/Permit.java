package io.ringfence.remote.ui.trust;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

/** Stands between the user and a server that nobody wanted to change yet. */
final class Permit {

    private static final int ALLOW = 1;

    private Permit() {}

    /** Whether the server may be changed; asks where that was not said yet, in plain words. */
    static boolean given(Shell shell, TrustDesk desk, ServerShown server) {
        if (!server.live()) {
            MessageDialog.openInformation(
                    shell,
                    Messages.permit_title,
                    NLS.bind(Messages.permit_capture, server.label()));
            return false;
        }
        if (desk.changes().isAllowed(server.spec())) {
            return true;
        }
        int answer =
                MessageDialog.open(
                        MessageDialog.QUESTION,
                        shell,
                        Messages.permit_title,
                        NLS.bind(Messages.permit_text, server.label()),
                        SWT.NONE,
                        Messages.permit_stay,
                        Messages.permit_allow);
        if (answer == ALLOW) {
            desk.changes().allow(server.spec(), true);
        }
        return answer == ALLOW;
    }
}
