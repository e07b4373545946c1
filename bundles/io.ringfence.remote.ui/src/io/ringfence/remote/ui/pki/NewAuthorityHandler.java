package io.ringfence.remote.ui.pki;

import org.eclipse.swt.widgets.Shell;

import java.util.Optional;

/** Makes an authority. */
public final class NewAuthorityHandler extends PkiHandler {

    @Override
    void run(Shell shell, Workshop workshop, Optional<PkiRow> row) {
        open(new NewAuthorityDialog(shell, workshop), shell, workshop);
    }
}
