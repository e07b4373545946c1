package io.ringfence.remote.ui.trust;

import io.ringfence.model.trust.CountDown;
import io.ringfence.remote.trust.IssuedToken;
import io.ringfence.ui.Clip;
import io.ringfence.ui.Style;
import io.ringfence.ui.Ui;
import io.ringfence.ui.widget.Names;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Shows a token, this once: nobody keeps it, and the server does not tell it again. */
final class TokenDialog extends Dialog {

    private static final int WIDTH = 460;
    private static final int LINES = 6;
    private static final int COPY = IDialogConstants.CLIENT_ID;

    private final String name;
    private final ServerShown server;
    private final IssuedToken token;
    private @Nullable Text text;
    private @Nullable Label said;

    TokenDialog(Shell parent, String name, ServerShown server, IssuedToken token) {
        super(parent);
        this.name = name;
        this.server = server;
        this.token = token;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        if (shell != null) {
            shell.setText(NLS.bind(Messages.token_title, name));
        }
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = (Composite) Objects.requireNonNull(super.createDialogArea(parent));
        GridLayoutFactory.fillDefaults().margins(16, 16).spacing(8, 6).applyTo(area);
        label(area, NLS.bind(Messages.token_text, server.name(), name));
        Text field =
                new Text(area, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.READ_ONLY | SWT.V_SCROLL);
        Style.CODE.on(field);
        Names.give(field, Messages.token_name);
        field.setText(token.text());
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(WIDTH, LINES * field.getLineHeight())
                .applyTo(field);
        text = field;
        Label ends = label(area, ends());
        if (token.expires() != null) {
            Ui.every(Duration.ofSeconds(1), ends, () -> ends.setText(ends()));
        }
        if (!token.reachable()) {
            label(area, Messages.token_unreachable);
        }
        said = Style.MUTED.on(label(area, " "));
        return area;
    }

    private static Label label(Composite area, String words) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(words.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private String ends() {
        return token.expires() == null
                ? Messages.token_never
                : NLS.bind(Messages.token_ends, CountDown.of(token.expires(), Instant.now()));
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, COPY, Messages.token_copy, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
    }

    @Override
    protected void buttonPressed(int id) {
        @Nullable Text field = text;
        @Nullable Label says = said;
        if (id == COPY && field != null && says != null) {
            Clip.copy(field, token.text());
            says.setText(Messages.token_copied);
        } else {
            super.buttonPressed(id);
        }
    }
}
