package io.ringfence.remote.ui.pki;

import io.ringfence.remote.ui.attempt.AttemptDialog;

import org.eclipse.swt.widgets.Shell;

/** Asks for what an operation of an authority needs, and does it. */
abstract class PkiDialog extends AttemptDialog {

    static final String HELP = "io.ringfence.remote.ui.pkiDialog";

    /** What came of it is the key of the line of the workshop that shows it; empty for none. */
    PkiDialog(Shell parent, Words words) {
        super(parent, words, HELP);
    }
}
