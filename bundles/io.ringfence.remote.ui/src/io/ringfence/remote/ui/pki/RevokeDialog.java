package io.ringfence.remote.ui.pki;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.pki.Issued;
import io.ringfence.remote.pki.Lives;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.pki.RevocationReason;
import io.ringfence.remote.ui.attempt.Attempt;
import io.ringfence.remote.ui.attempt.Secrets;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Publishes a revocation list, with another certificate on it or without. */
final class RevokeDialog extends PkiDialog {

    private final Path folder;
    private final @Nullable Issued issued;
    private int reason = -1;
    private @Nullable Supplier<Attempt> attempt;

    private RevokeDialog(Shell parent, Words words, Path folder, @Nullable Issued issued) {
        super(parent, words);
        this.folder = folder;
        this.issued = issued;
    }

    /** Revokes a certificate for ever. */
    static RevokeDialog of(Shell parent, Path folder, Issued issued) {
        return new RevokeDialog(
                parent,
                new Words(
                        NLS.bind(Messages.revoke_title, issued.subject().name()),
                        Messages.revoke_text,
                        Messages.revoke_button),
                folder,
                issued);
    }

    /** Publishes a new list of what is revoked already. */
    static RevokeDialog list(Shell parent, Path folder) {
        return new RevokeDialog(
                parent,
                new Words(Messages.publish_title, Messages.publish_text, Messages.publish_button),
                folder,
                null);
    }

    @Override
    protected void fill(Composite area) {
        if (issued != null) {
            new Label(area, SWT.NONE).setText(Messages.revoke_reason);
            Combo combo = new Combo(area, SWT.READ_ONLY);
            for (RevocationReason each : RevocationReason.values()) {
                combo.add(each.label().replace('-', ' '));
            }
            GridDataFactory.swtDefaults().applyTo(combo);
            combo.addListener(
                    SWT.Selection,
                    _ -> {
                        reason = combo.getSelectionIndex();
                        check();
                    });
        }
        var life =
                days(
                        area,
                        Messages.listDays,
                        Lives.REVOCATION_LIST.usual(),
                        Lives.REVOCATION_LIST.longest());
        var passphrase = secret(area, Messages.passphraseOf);
        attempt =
                () ->
                        new Revoking(
                                folder,
                                issued,
                                reason,
                                life.getSelection(),
                                new Secrets(passphrase.getTextChars()));
    }

    @Override
    protected List<String> missing() {
        return issued == null || reason >= 0 ? List.of() : List.of(Messages.need_reason);
    }

    @Override
    protected Attempt take() {
        return Objects.requireNonNull(attempt).get();
    }

    /** All that one list is made of. */
    private record Revoking(
            Path folder, @Nullable Issued issued, int reason, int days, Secrets secrets)
            implements Attempt {

        @Override
        public String work() throws SourceException {
            var life = Lives.REVOCATION_LIST.days(days);
            Pki pki = Pki.open(folder);
            Issued meant = issued;
            if (meant == null) {
                pki.publish(life, secrets.passphrases(), Instant.now());
                return PkiRow.key(folder);
            }
            pki.revoke(
                    meant.serial(),
                    RevocationReason.values()[reason],
                    life,
                    secrets.passphrases(),
                    Instant.now());
            return PkiRow.key(folder, meant.serial());
        }

        @Override
        public void forget() {
            secrets.forget();
        }
    }
}
