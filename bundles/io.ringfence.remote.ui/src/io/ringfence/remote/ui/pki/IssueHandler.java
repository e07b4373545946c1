package io.ringfence.remote.ui.pki;

import org.eclipse.swt.widgets.Shell;

import java.util.Optional;

/** Issues a certificate of the selected authority. */
public final class IssueHandler extends PkiHandler {

    @Override
    void run(Shell shell, Workshop workshop, Optional<PkiRow> row) {
        row.ifPresent(
                each -> open(IssueDialog.fresh(shell, each.authority().place()), shell, workshop));
    }
}
