package io.ringfence.remote.ui.pki;

import org.eclipse.swt.widgets.Shell;

import java.util.Optional;

/** Revokes the selected certificate. */
public final class RevokeHandler extends PkiHandler {

    @Override
    void run(Shell shell, Workshop workshop, Optional<PkiRow> row) {
        certificate(row)
                .ifPresent(
                        leaf ->
                                open(
                                        RevokeDialog.of(shell, leaf.ca().folder(), leaf.issued()),
                                        shell,
                                        workshop));
    }
}
