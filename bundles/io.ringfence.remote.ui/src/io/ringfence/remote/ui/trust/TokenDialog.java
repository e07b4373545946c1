package io.ringfence.remote.ui.trust;

import io.ringfence.model.PlainText;
import io.ringfence.model.trust.CountDown;
import io.ringfence.remote.trust.IssuedToken;
import io.ringfence.ui.Clip;
import io.ringfence.ui.Style;
import io.ringfence.ui.Ui;
import io.ringfence.ui.widget.Names;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Shows a token, this once: nobody keeps it, and the server does not tell it again. So it does not
 * go before it was copied, unless its user says so.
 */
final class TokenDialog extends Dialog {

    private static final String HELP = "io.ringfence.remote.ui.limit";
    private static final int WIDTH = 460;
    private static final int COPY = IDialogConstants.CLIENT_ID;
    private static final int CLOSE = 1;

    /** What a token is for. */
    enum Sort {
        /** Lets somebody in, who shows a certificate from then on. */
        ONCE,
        /** Is shown each time. */
        BEARER
    }

    private final Sort sort;
    private final String name;
    private final ServerShown server;
    private final IssuedToken token;
    private boolean copied;
    private @Nullable Text text;
    private @Nullable Label said;

    TokenDialog(Shell parent, Sort sort, String name, ServerShown server, IssuedToken token) {
        super(parent);
        this.sort = sort;
        this.name = name;
        this.server = server;
        this.token = token;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        if (shell != null) {
            shell.setText(NLS.bind(Messages.token_title, PlainText.of(name)));
            PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, HELP);
        }
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = (Composite) Objects.requireNonNull(super.createDialogArea(parent));
        GridLayoutFactory.fillDefaults().margins(16, 16).spacing(8, 8).applyTo(area);
        label(area, NLS.bind(text(), server.label(), PlainText.of(name)));
        // on one line: what wraps it would show hyphens that are not in it
        Text field = new Text(area, SWT.SINGLE | SWT.BORDER | SWT.READ_ONLY);
        Style.CODE.on(field);
        Names.give(field, Messages.token_name);
        field.setText(token.text());
        field.addListener(SWT.KeyDown, this::key);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(field);
        text = field;
        Label ends = label(area, ends());
        if (token.expires() != null) {
            Ui.every(Duration.ofSeconds(1), ends, () -> ends.setText(ends()));
        }
        if (!token.reachable()) {
            label(area, Messages.token_unreachable);
        }
        label(
                area,
                switch (sort) {
                    case ONCE ->
                            NLS.bind(
                                    Messages.token_use,
                                    server.server().info().isIncus() ? "incus" : "lxc");
                    case BEARER -> Messages.bearer_use;
                });
        said = Style.MUTED.on(label(area, " "));
        return area;
    }

    private static Label label(Composite area, String words) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(words.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private String text() {
        return switch (sort) {
            case ONCE -> Messages.token_text;
            case BEARER -> Messages.bearer_text;
        };
    }

    private String ends() {
        return token.expires() == null
                ? sort == Sort.BEARER ? Messages.bearer_usual : Messages.token_never
                : NLS.bind(Messages.token_ends, CountDown.of(token.expires(), Instant.now()));
    }

    /** All of it is copied, whatever is selected: a part is worth nothing. */
    private void key(Event event) {
        boolean copies = event.keyCode == 'c' || event.keyCode == SWT.INSERT;
        if (copies && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
            copy();
            event.doit = false;
        }
    }

    private void copy() {
        @Nullable Text field = text;
        @Nullable Label says = said;
        if (field != null && says != null) {
            Clip.copy(field, token.text());
            says.setText(Messages.token_copied);
            copied = true;
        }
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, COPY, Messages.token_copy, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
        @Nullable Text field = text;
        if (field != null) {
            field.setFocus();
            field.selectAll();
        }
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == COPY) {
            copy();
        } else {
            super.buttonPressed(id);
        }
    }

    @Override
    protected void cancelPressed() {
        if (mayGo()) {
            super.cancelPressed();
        }
    }

    @Override
    protected void handleShellCloseEvent() {
        if (mayGo()) {
            super.handleShellCloseEvent();
        }
    }

    private boolean mayGo() {
        return copied
                || MessageDialog.open(
                                MessageDialog.WARNING,
                                getShell(),
                                Messages.token_lostTitle,
                                NLS.bind(Messages.token_lost, name),
                                SWT.NONE,
                                Messages.token_back,
                                Messages.token_close)
                        == CLOSE;
    }
}
