package io.ringfence.remote.ui.remotes;

import io.ringfence.model.PlainText;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.contact.Decision;
import io.ringfence.remote.contact.Looked;
import io.ringfence.remote.contact.Replacing;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.tls.Fingerprint;
import io.ringfence.remote.ui.add.Match;
import io.ringfence.remote.ui.add.Session;
import io.ringfence.remote.ui.add.WizardPerson;
import io.ringfence.remote.ui.attempt.Waiting;
import io.ringfence.remote.ui.certificate.CertificateFacts;
import io.ringfence.remote.ui.certificate.Comparison;
import io.ringfence.remote.ui.certificate.FingerprintText;
import io.ringfence.remote.ui.widget.Trouble;
import io.ringfence.ui.Fonts;
import io.ringfence.ui.Style;
import io.ringfence.ui.page.Part.Fact;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The old and the new certificate side by side. What happens unless somebody decides otherwise is
 * that the server goes on to be refused.
 */
final class ReplaceDialog extends TitleAreaDialog {

    static final String HELP = "io.ringfence.remote.ui.replace";

    private static final int WIDTH = 340;
    private static final int ONCE = IDialogConstants.CLIENT_ID;

    private final Session session;
    private final OwnRemote remote;
    private final OwnRemote.Kept kept;
    private final Looked server;
    private String compared = "";
    private String reason = "";
    private @Nullable Trouble trouble;
    private Runnable focus = () -> {};

    ReplaceDialog(
            Shell parent, Session session, OwnRemote remote, OwnRemote.Kept kept, Looked server) {
        super(parent);
        this.session = session;
        this.remote = remote;
        this.kept = kept;
        this.server = server;
        setHelpAvailable(false);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        if (shell != null) {
            shell.setText(Messages.replace_title);
            PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, HELP);
        }
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        setTitle(NLS.bind(Messages.replace_heading, remote.name()));
        setMessage(Messages.replace_text);
        Composite outer = (Composite) Objects.requireNonNull(super.createDialogArea(parent));
        Composite area = new Composite(outer, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(16, 12).spacing(12, 4).applyTo(area);
        sides(area);
        new Label(area, SWT.NONE).setText(Messages.replace_compare);
        Text compare = field(area, Messages.replace_compareHint);
        new Label(area, SWT.NONE).setVisible(false);
        Composite below = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(below);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(below);
        Match match = new Match(below);
        match.show(Comparison.NOTHING, false);
        new Label(area, SWT.NONE).setText(Messages.replace_reason);
        Text why = field(area, Messages.replace_reasonHint);
        compare.addListener(
                SWT.Modify,
                _ -> {
                    compared = compare.getText();
                    match.show(Comparison.of(compared, server.fingerprint()), false);
                    enable();
                });
        why.addListener(
                SWT.Modify,
                _ -> {
                    reason = why.getText().strip();
                    enable();
                });
        trouble = new Trouble(area, 3);
        focus = compare::setFocus;
        return outer;
    }

    private static Text field(Composite area, String hint) {
        Text field = new Text(area, SWT.BORDER | SWT.SINGLE);
        field.setMessage(hint);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(field);
        return field;
    }

    private void sides(Composite area) {
        Instant now = Instant.now();
        Fonts fonts = new Fonts(area);
        new Label(area, SWT.NONE).setVisible(false);
        for (String heading : List.of(Messages.replace_before, Messages.replace_now)) {
            Label label = new Label(area, SWT.NONE);
            label.setText(heading);
            label.setFont(fonts.bold());
        }
        Optional<X509Certificate> before = before();
        row(
                area,
                fonts.code(),
                Messages.page_fingerprint,
                kept.trust().fingerprint().map(FingerprintText::full).orElse(""),
                FingerprintText.full(Fingerprint.of(server.certificate())));
        server.warning()
                .map(PlainText::of)
                .ifPresent(
                        warning ->
                                row(area, fonts.bold(), Messages.replace_authority, "", warning));
        List<Fact> fresh = CertificateFacts.of(server.certificate(), now);
        List<Fact> old = before.map(each -> CertificateFacts.of(each, now)).orElse(List.of());
        for (Fact shown : fresh) {
            String then =
                    old.stream()
                            .filter(each -> each.key().equals(shown.key()))
                            .map(Fact::value)
                            .findFirst()
                            .orElse("");
            boolean same = then.equals(shown.value());
            row(area, same ? fonts.text() : fonts.bold(), shown.key(), then, shown.value());
        }
    }

    private Optional<X509Certificate> before() {
        return switch (kept.trust()) {
            case Trust.Socket() -> Optional.empty();
            case Trust.Pinned(var certificate) -> Optional.of(certificate);
            case Trust.Authority(var certificate, var _) -> Optional.of(certificate);
        };
    }

    private static void row(Composite area, Font font, String key, String old, String fresh) {
        Label label = Style.MUTED.on(new Label(area, SWT.NONE));
        label.setText(key);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        for (String value : List.of(old, fresh)) {
            Label cell = new Label(area, SWT.WRAP);
            cell.setText(value.replace("&", "&&"));
            cell.setFont(font);
            GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(cell);
        }
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.replace_trust, false);
        createButton(parent, ONCE, Messages.replace_once, false);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.replace_refuse, true);
        enable();
        focus.run();
    }

    private void enable() {
        boolean meant =
                !server.isRefused()
                        && Comparison.of(compared, server.fingerprint()) != Comparison.OTHER;
        Button trust = getButton(IDialogConstants.OK_ID);
        Button once = getButton(ONCE);
        if (trust != null && once != null) {
            trust.setEnabled(meant && !reason.isEmpty());
            once.setEnabled(meant);
        }
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == ONCE) {
            trust(Decision.ONCE, Messages.replace_once);
        } else {
            super.buttonPressed(button);
        }
    }

    @Override
    protected void okPressed() {
        trust(Decision.ALWAYS, reason);
    }

    private void trust(Decision decision, String why) {
        try {
            new Waiting(new ProgressMonitorDialog(getShell()))
                    .run(
                            NLS.bind(Messages.replace_replacing, remote.name()),
                            () ->
                                    session.contacts()
                                            .replace(
                                                    remote,
                                                    new Replacing.Change(
                                                            Optional.empty(),
                                                            Optional.empty(),
                                                            Optional.empty(),
                                                            why),
                                                    new WizardPerson(
                                                            server, decision, null, _ -> {},
                                                            null)));
            super.okPressed();
        } catch (SourceException e) {
            Trouble known = trouble;
            if (known != null) {
                known.show(e.problem());
            }
        }
    }
}
