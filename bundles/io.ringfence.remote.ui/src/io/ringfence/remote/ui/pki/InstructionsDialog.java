package io.ringfence.remote.ui.pki;

import io.ringfence.ui.Clip;
import io.ringfence.ui.Fonts;
import io.ringfence.ui.widget.Names;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import java.util.Objects;

/** Shows the page beside exported files: what to do with them on the host. */
final class InstructionsDialog extends Dialog {

    private static final int WIDTH = 760;
    private static final int LINES = 28;
    private static final int MARGIN = 100;
    private static final int COPY = IDialogConstants.CLIENT_ID;

    private final Exported exported;

    InstructionsDialog(Shell parent, Exported exported) {
        super(parent);
        this.exported = exported;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        if (shell != null) {
            shell.setText(Messages.instructions_title);
            PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, PkiDialog.HELP);
        }
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = (Composite) Objects.requireNonNull(super.createDialogArea(parent));
        Label what = new Label(area, SWT.WRAP);
        what.setText(exported.words().replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(what);
        Text text =
                new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.WRAP);
        text.setFont(new Fonts(area).code());
        text.setText(exported.page());
        Names.give(text, Messages.instructions_title);
        // no line of it wraps, where the screen is wide enough
        int lines =
                text.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + text.getVerticalBar().getSize().x;
        int screen = area.getMonitor().getClientArea().width;
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(
                        Math.clamp(lines, WIDTH, Math.max(WIDTH, screen - MARGIN)),
                        LINES * text.getLineHeight())
                .applyTo(text);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, COPY, Messages.instructions_copy, false);
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == COPY) {
            Clip.copy(getShell(), exported.page());
        } else {
            super.buttonPressed(button);
        }
    }
}
