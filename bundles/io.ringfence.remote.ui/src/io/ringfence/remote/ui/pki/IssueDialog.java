package io.ringfence.remote.ui.pki;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.pki.Issued;
import io.ringfence.remote.pki.KeySource;
import io.ringfence.remote.pki.Lives;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.pki.Purpose;
import io.ringfence.remote.pki.Subject;
import io.ringfence.remote.ui.attempt.Attempt;
import io.ringfence.remote.ui.attempt.Secrets;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Issues a certificate, for somebody new or in the place of another one. */
final class IssueDialog extends PkiDialog {

    private final Path folder;
    private final @Nullable Issued old;
    private Purpose purpose = Purpose.SERVER;
    private String name = "";
    private String names = "";
    private @Nullable Supplier<Attempt> attempt;

    private IssueDialog(Shell parent, Words words, Path folder, @Nullable Issued old) {
        super(parent, words);
        this.folder = folder;
        this.old = old;
    }

    /** For somebody new. */
    static IssueDialog fresh(Shell parent, Path folder) {
        return new IssueDialog(
                parent,
                new Words(Messages.issue_title, Messages.issue_text, Messages.issue_button),
                folder,
                null);
    }

    /** In the place of another one. */
    static IssueDialog renewal(Shell parent, Path folder, Issued old) {
        return new IssueDialog(
                parent,
                new Words(
                        NLS.bind(Messages.renew_title, old.subject().name()),
                        Messages.renew_text,
                        Messages.renew_button),
                folder,
                old);
    }

    @Override
    protected void fill(Composite area) {
        if (old == null) {
            subject(area);
        }
        var life =
                days(area, Messages.days, Lives.CERTIFICATE.usual(), Lives.CERTIFICATE.longest());
        KeyChoice key = new KeyChoice(area);
        var passphrase = secret(area, Messages.passphraseOf);
        attempt =
                () ->
                        new Issuing(
                                folder,
                                old,
                                purpose,
                                name,
                                names,
                                life.getSelection(),
                                key.chosen(),
                                new Secrets(passphrase.getTextChars()));
    }

    private void subject(Composite area) {
        new Label(area, SWT.NONE).setText(Messages.column_for);
        Composite both = new Composite(area, SWT.NONE);
        RowLayout row = new RowLayout();
        row.marginLeft = 0;
        both.setLayout(row);
        Button server = new Button(both, SWT.RADIO);
        server.setText(Messages.issue_server);
        server.setSelection(true);
        Button client = new Button(both, SWT.RADIO);
        client.setText(Messages.issue_client);
        Text called = field(area, Messages.column_name, Messages.issue_nameHint);
        Text others = field(area, Messages.issue_names, Messages.issue_namesHint);
        called.addListener(
                SWT.Modify,
                _ -> {
                    name = called.getText();
                    check();
                });
        others.addListener(
                SWT.Modify,
                _ -> {
                    names = others.getText();
                    check();
                });
        for (Button each : List.of(server, client)) {
            each.addListener(
                    SWT.Selection,
                    _ -> {
                        purpose = server.getSelection() ? Purpose.SERVER : Purpose.CLIENT;
                        others.setEnabled(purpose == Purpose.SERVER);
                        check();
                    });
        }
    }

    @Override
    protected List<String> missing() {
        if (old != null) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        if (name.isBlank()) {
            missing.add(Messages.need_name);
        }
        if (purpose == Purpose.SERVER && names.isBlank()) {
            missing.add(Messages.need_names);
        }
        return missing;
    }

    @Override
    protected Attempt take() {
        return Objects.requireNonNull(attempt).get();
    }

    /** All that one certificate is made of. */
    private record Issuing(
            Path folder,
            @Nullable Issued old,
            Purpose purpose,
            String name,
            String names,
            int days,
            KeyChoice.Chosen choice,
            Secrets secrets)
            implements Attempt {

        @Override
        public String work() throws SourceException {
            KeySource source = choice.source();
            var life = Lives.CERTIFICATE.days(days);
            Pki pki = Pki.open(folder);
            Issued before = old;
            if (before != null) {
                return key(
                        pki.renew(
                                before.serial(),
                                source,
                                life,
                                secrets.passphrases(),
                                Instant.now()));
            }
            Subject subject =
                    Subject.of(purpose, name, purpose == Purpose.SERVER ? others() : List.of());
            return key(pki.issue(subject, source, life, secrets.passphrases(), Instant.now()));
        }

        private String key(Issued made) {
            return PkiRow.key(folder, made.serial());
        }

        private List<String> others() {
            return Stream.of(names.split("[,;\\s]+")).filter(each -> !each.isEmpty()).toList();
        }

        @Override
        public void forget() {
            secrets.forget();
        }
    }
}
