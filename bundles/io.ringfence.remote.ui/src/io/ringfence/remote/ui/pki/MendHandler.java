package io.ringfence.remote.ui.pki;

import io.ringfence.remote.ui.widget.Chore;

import org.eclipse.swt.widgets.Shell;

import java.util.Optional;

/** Takes from other users what they must not use of the selected authority. */
public final class MendHandler extends PkiHandler {

    @Override
    void run(Shell shell, Workshop workshop, Optional<PkiRow> row) {
        row.map(PkiRow::authority)
                .filter(Ca.Readable.class::isInstance)
                .map(Ca.Readable.class::cast)
                .ifPresent(
                        ca -> Chore.start(shell, Messages.mend_title, ca::mend, workshop::reload));
    }
}
