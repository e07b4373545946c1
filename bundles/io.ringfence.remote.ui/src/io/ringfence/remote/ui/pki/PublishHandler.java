package io.ringfence.remote.ui.pki;

import org.eclipse.swt.widgets.Shell;

import java.util.Optional;

/** Publishes the next revocation list of the selected authority. */
public final class PublishHandler extends PkiHandler {

    @Override
    void run(Shell shell, Workshop workshop, Optional<PkiRow> row) {
        row.ifPresent(
                each -> open(RevokeDialog.list(shell, each.authority().place()), shell, workshop));
    }
}
