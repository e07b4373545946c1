package io.ringfence.remote.ui.attempt;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import java.util.Objects;

/** Asks for the passphrase of a key. */
final class PassphraseDialog extends Dialog {

    private static final int WIDTH = 430;

    private final String what;
    private @Nullable Text field;
    private char[] typed = new char[0];

    /**
     * @param what the file whose key it is
     */
    PassphraseDialog(Shell parent, String what) {
        super(parent);
        this.what = what;
    }

    /** What was typed, for somebody who overwrites it; only after it was closed with OK. */
    char[] typed() {
        return typed;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        if (shell != null) {
            shell.setText(Messages.passphrase_title);
        }
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = (Composite) Objects.requireNonNull(super.createDialogArea(parent));
        GridLayoutFactory.fillDefaults().margins(16, 12).spacing(0, 6).applyTo(area);
        Label label = new Label(area, SWT.WRAP);
        label.setText(NLS.bind(Messages.passphrase_text, what).replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        Text secret = new Text(area, SWT.BORDER | SWT.SINGLE | SWT.PASSWORD);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(secret);
        field = secret;
        return area;
    }

    @Override
    protected void okPressed() {
        @Nullable Text secret = field;
        if (secret != null) {
            typed = secret.getTextChars();
        }
        super.okPressed();
    }
}
