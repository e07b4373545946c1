package io.ringfence.remote.ui.pki;

import io.ringfence.model.PlainText;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

import java.util.Optional;

/** Leaves the selected authority out of the list; its folder stays. */
public final class ForgetHandler extends PkiHandler {

    private static final int FORGET = 1;

    @Override
    void run(Shell shell, Workshop workshop, Optional<PkiRow> row) {
        row.map(PkiRow::authority)
                .filter(ca -> isMeant(shell, ca))
                .ifPresent(ca -> workshop.forget(ca.place()));
    }

    private static boolean isMeant(Shell shell, Ca ca) {
        return MessageDialog.open(
                        MessageDialog.QUESTION,
                        shell,
                        Messages.forget_title,
                        NLS.bind(Messages.forget_text, PlainText.of(ca.name()), ca.place()),
                        SWT.NONE,
                        Messages.forget_keep,
                        Messages.forget_forget)
                == FORGET;
    }
}
