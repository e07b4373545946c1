package io.ringfence.remote.ui.add;

import io.ringfence.model.PlainText;
import io.ringfence.remote.contact.Looked;
import io.ringfence.remote.ui.certificate.CertificateFacts;
import io.ringfence.remote.ui.certificate.Comparison;
import io.ringfence.remote.ui.certificate.FingerprintText;
import io.ringfence.remote.ui.widget.FactGrid;
import io.ringfence.remote.ui.widget.FileField;
import io.ringfence.ui.Fonts;
import io.ringfence.ui.page.Part.Fact;
import io.ringfence.ui.widget.Names;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** What the server shows, and whether that is the server that is meant. */
final class CertificatePage extends Step {

    private static final int WIDTH = 540;

    private final Draft draft;
    private final AddWizard wizard;
    private Runnable show = () -> {};

    CertificatePage(Draft draft, AddWizard wizard) {
        super("certificate", Messages.certificate_title, Messages.certificate_text, AddWizard.HELP);
        this.draft = draft;
        this.wizard = wizard;
    }

    @Override
    void fill(Composite body) {
        new Label(body, SWT.NONE).setText(Messages.certificate_shows);
        Text fingerprint = new Text(body, SWT.READ_ONLY | SWT.MULTI);
        fingerprint.setFont(new Fonts(body).code());
        fingerprint.setBackground(body.getBackground());
        Names.give(fingerprint, Messages.certificate_fingerprint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(fingerprint);
        new Label(body, SWT.NONE).setText(Messages.certificate_compare);
        Text compare = new Text(body, SWT.BORDER | SWT.SINGLE);
        compare.setMessage(Messages.certificate_compareHint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(compare);
        skip(body);
        Match match = new Match(body);
        FactGrid facts = new FactGrid(body);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, true)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(facts.control());
        Decision decision = new Decision(body);

        Runnable judge =
                () -> {
                    Looked server = draft.looked;
                    if (server != null) {
                        Comparison result = compared(compare.getText(), server);
                        match.show(result, draft.givenToken().isPresent());
                        decision.judge(server.isRefused() ? Comparison.OTHER : result);
                    }
                };
        compare.addListener(SWT.Modify, _ -> judge.run());
        show =
                () -> {
                    Looked server = draft.looked;
                    if (server != null) {
                        fingerprint.setText(FingerprintText.full(server.fingerprint()));
                        compare.setText("");
                        compare.setEnabled(draft.givenToken().isEmpty());
                        facts.show(facts(server));
                        decision.begin();
                        judge.run();
                        wizard.pack();
                    }
                };
    }

    /** A token has the fingerprint; otherwise somebody types it. */
    private Comparison compared(String typed, Looked server) {
        return draft.givenToken()
                .map(
                        token ->
                                token.fingerprint().equals(server.fingerprint())
                                        ? Comparison.SAME
                                        : Comparison.OTHER)
                .orElseGet(() -> Comparison.of(typed, server.fingerprint()));
    }

    private List<Fact> facts(Looked server) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(Messages.certificate_server, server.address()));
        server.warning()
                .ifPresent(
                        warning ->
                                facts.add(
                                        Fact.of(
                                                Messages.certificate_authority,
                                                PlainText.of(warning))));
        facts.addAll(CertificateFacts.of(server.certificate(), wizard.now()));
        for (X509Certificate above : server.chain().subList(1, server.chain().size())) {
            facts.add(
                    Fact.of(
                            Messages.certificate_chain,
                            PlainText.cell(above.getSubjectX500Principal().getName())));
        }
        facts.add(
                Fact.of(
                        Messages.certificate_connection,
                        server.protocol() + ", " + server.cipher()));
        facts.add(
                Fact.of(
                        Messages.certificate_says,
                        NLS.bind(
                                Messages.certificate_saysText,
                                PlainText.cell(String.join(", ", server.info().authMethods())),
                                "%,d".formatted(server.info().apiExtensions().size()))));
        return facts;
    }

    @Override
    void entered() {
        show.run();
    }

    @Override
    boolean mayFinish() {
        return isTrusted() && draft.givenToken().isPresent();
    }

    @Override
    public boolean canFlipToNextPage() {
        return isTrusted() && draft.givenToken().isEmpty();
    }

    private boolean isTrusted() {
        Looked server = draft.looked;
        return server != null
                && !server.isRefused()
                && switch (draft.decision) {
                    case REFUSE -> false;
                    case PIN, ONCE -> true;
                    case AUTHORITY -> !draft.authority.isBlank();
                };
    }

    /** Not to trust is what is chosen at first. */
    private final class Decision {

        private final Button refuse;
        private final Button pin;
        private final Button once;
        private final Button authority;
        private final FileField signer;
        private final FileField revoked;

        Decision(Composite body) {
            refuse = radio(body, Messages.decision_refuse, Draft.Decision.REFUSE);
            pin = radio(body, Messages.decision_pin, Draft.Decision.PIN);
            once = radio(body, Messages.decision_once, Draft.Decision.ONCE);
            authority = radio(body, Messages.decision_authority, Draft.Decision.AUTHORITY);
            signer =
                    new FileField(
                            body,
                            Messages.decision_signer,
                            file -> {
                                draft.authority = file;
                                changed();
                            });
            revoked = new FileField(body, Messages.decision_revoked, file -> draft.revoked = file);
            enable();
        }

        private Button radio(Composite body, String text, Draft.Decision meaning) {
            Button button = new Button(body, SWT.RADIO);
            button.setText(text);
            GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
            button.addListener(
                    SWT.Selection,
                    _ -> {
                        if (button.getSelection()) {
                            draft.decision = meaning;
                            enable();
                            changed();
                        }
                    });
            return button;
        }

        void begin() {
            select();
            (draft.decision == Draft.Decision.PIN ? pin : refuse).setFocus();
        }

        /** A fingerprint that is right decides; one that is wrong does, too. */
        void judge(Comparison result) {
            pin.setEnabled(result != Comparison.OTHER);
            once.setEnabled(result != Comparison.OTHER && draft.givenToken().isEmpty());
            if (result == Comparison.SAME && draft.decision == Draft.Decision.REFUSE) {
                draft.decision = Draft.Decision.PIN;
            } else if (result == Comparison.OTHER && draft.decision != Draft.Decision.AUTHORITY) {
                draft.decision = Draft.Decision.REFUSE;
            }
            select();
            changed();
        }

        private void select() {
            refuse.setSelection(draft.decision == Draft.Decision.REFUSE);
            pin.setSelection(draft.decision == Draft.Decision.PIN);
            once.setSelection(draft.decision == Draft.Decision.ONCE);
            authority.setSelection(draft.decision == Draft.Decision.AUTHORITY);
            authority.setEnabled(draft.givenToken().isEmpty());
            enable();
        }

        private void enable() {
            boolean on = draft.decision == Draft.Decision.AUTHORITY;
            signer.show(on);
            revoked.show(on);
            wizard.pack();
        }
    }
}
