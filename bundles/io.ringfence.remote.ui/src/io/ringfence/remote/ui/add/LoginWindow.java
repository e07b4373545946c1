package io.ringfence.remote.ui.add;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.auth.DeviceLogin;
import io.ringfence.remote.ui.attempt.Waiting;
import io.ringfence.remote.ui.certificate.CertificateFacts;
import io.ringfence.ui.Clip;
import io.ringfence.ui.Fonts;
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
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Shows what a person has to do to log in, while the login is waited for. Nothing is opened unless
 * the user presses the button.
 */
public final class LoginWindow {

    private final Shell parent;
    private @Nullable Window open;
    private boolean over;

    /**
     * @param parent over which it is shown
     */
    public LoginWindow(Shell parent) {
        this.parent = parent;
    }

    /**
     * Shows it, in place of what was shown, unless it is over. On the thread that waits for the
     * login: who closes the window or cancels interrupts it.
     */
    public void show(DeviceLogin login) {
        Thread waiting = Thread.currentThread();
        Ui.later(
                parent,
                () -> {
                    if (over) {
                        return;
                    }
                    close();
                    Window next = new Window(parent, login, waiting::interrupt);
                    next.setBlockOnOpen(false);
                    next.open();
                    open = next;
                });
    }

    /**
     * Asks whether to log in at a place that a server names; not to is the default. Not on the user
     * interface's thread.
     *
     * @throws SourceException if nobody waits for the answer any more
     */
    boolean ask(String server, String place) throws SourceException {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Ui.later(parent, () -> answer.complete(!over && agreed(server, place)));
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException _) {
            Thread.currentThread().interrupt();
            throw Waiting.cancelled(server);
        }
    }

    private boolean agreed(String server, String place) {
        return new MessageDialog(
                                parent,
                                NLS.bind(Messages.login_title, server),
                                null,
                                NLS.bind(Messages.login_place, server, place.replace("&", "&&")),
                                MessageDialog.QUESTION,
                                0,
                                Messages.login_stay,
                                Messages.login_go)
                        .open()
                == 1;
    }

    /** It is over; on the user interface's thread. */
    public void end() {
        over = true;
        close();
    }

    private void close() {
        Window shown = open;
        if (shown != null) {
            shown.close();
            open = null;
        }
    }

    private static final class Window extends Dialog {

        private static final int WIDTH = 460;
        private static final int OPEN = IDialogConstants.CLIENT_ID;
        private static final int COPY = IDialogConstants.CLIENT_ID + 1;

        private final DeviceLogin login;
        private final Runnable onCancel;

        Window(Shell parent, DeviceLogin login, Runnable onCancel) {
            super(parent);
            this.login = login;
            this.onCancel = onCancel;
            // what waits for the login is modal, too: this one comes before it
            setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
        }

        @Override
        protected void configureShell(@Nullable Shell shell) {
            super.configureShell(shell);
            if (shell != null) {
                shell.setText(NLS.bind(Messages.login_title, login.server()));
                PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, AddWizard.HELP);
            }
        }

        @Override
        protected Control createDialogArea(@Nullable Composite parent) {
            Composite area = (Composite) Objects.requireNonNull(super.createDialogArea(parent));
            GridLayoutFactory.fillDefaults()
                    .numColumns(2)
                    .margins(16, 16)
                    .spacing(12, 6)
                    .applyTo(area);
            Label what = new Label(area, SWT.WRAP);
            what.setText(login.code().isEmpty() ? Messages.login_textPlace : Messages.login_text);
            GridDataFactory.fillDefaults()
                    .span(2, 1)
                    .grab(true, false)
                    .hint(WIDTH, SWT.DEFAULT)
                    .applyTo(what);
            row(area, Messages.login_with, login.issuer());
            row(area, Messages.login_address, login.address().toString());
            if (!login.code().isEmpty()) {
                Style.MUTED.on(new Label(area, SWT.NONE)).setText(Messages.login_code);
                Label code = new Label(area, SWT.NONE);
                code.setFont(new Fonts(area).title());
                code.setText(login.code().replace("&", "&&"));
            }
            row(
                    area,
                    Messages.login_until,
                    login.until().truncatedTo(ChronoUnit.SECONDS)
                            + " ("
                            + CertificateFacts.distance(login.until(), Instant.now())
                            + ")");
            return area;
        }

        private static void row(Composite area, String name, String value) {
            Style.MUTED.on(new Label(area, SWT.NONE)).setText(name);
            Text text = new Text(area, SWT.READ_ONLY);
            text.setText(value);
            text.setBackground(area.getBackground());
            Names.give(text, name);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        }

        @Override
        protected void createButtonsForButtonBar(@Nullable Composite parent) {
            createButton(parent, OPEN, Messages.login_open, true);
            createButton(
                    parent,
                    COPY,
                    login.code().isEmpty() ? Messages.login_copyAddress : Messages.login_copy,
                    false);
            createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        }

        @Override
        protected void cancelPressed() {
            onCancel.run();
            super.cancelPressed();
        }

        @Override
        protected void handleShellCloseEvent() {
            cancelPressed();
        }

        @Override
        protected void buttonPressed(int button) {
            switch (button) {
                case OPEN -> Program.launch(login.complete().orElse(login.address()).toString());
                case COPY ->
                        Clip.copy(
                                getShell(),
                                login.code().isEmpty() ? login.address().toString() : login.code());
                default -> super.buttonPressed(button);
            }
        }
    }
}
