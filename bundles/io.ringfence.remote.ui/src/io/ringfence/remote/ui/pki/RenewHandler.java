package io.ringfence.remote.ui.pki;

import org.eclipse.swt.widgets.Shell;

import java.util.Optional;

/** Issues another certificate in the place of the selected one. */
public final class RenewHandler extends PkiHandler {

    @Override
    void run(Shell shell, Workshop workshop, Optional<PkiRow> row) {
        certificate(row)
                .ifPresent(
                        leaf ->
                                open(
                                        IssueDialog.renewal(
                                                shell, leaf.ca().folder(), leaf.issued()),
                                        shell,
                                        workshop));
    }
}
