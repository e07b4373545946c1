package io.ringfence.remote.ui.identity;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.secret.SecretPlace;
import io.ringfence.remote.ui.attempt.Attempt;
import io.ringfence.remote.ui.attempt.AttemptDialog;
import io.ringfence.remote.ui.attempt.Secrets;
import io.ringfence.remote.ui.attempt.TypedPath;
import io.ringfence.remote.ui.widget.FileField;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Takes a certificate and its key over from files. */
final class ImportDialog extends AttemptDialog {

    private final IdentityWork work;
    private final SecretPlace usual;
    private String certificate = "";
    private String key = "";
    private @Nullable Supplier<Attempt> attempt;

    /**
     * @param first whether it is used at once, since there is none yet
     * @param usual where the key goes unless the user says otherwise
     */
    ImportDialog(Shell parent, IdentityWork work, boolean first, SecretPlace usual) {
        super(
                parent,
                new Words(
                        Messages.import_title,
                        first ? Messages.import_text : Messages.import_textNext,
                        Messages.import_button),
                IdentityDialog.HELP);
        this.work = work;
        this.usual = usual;
    }

    @Override
    protected void fill(Composite area) {
        FileField both =
                new FileField(
                        area,
                        Messages.import_certificate,
                        path -> {
                            certificate = path;
                            check();
                        });
        both.hint(Messages.import_certificateHint);
        FileField separate = new FileField(area, Messages.import_key, path -> key = path);
        separate.hint(Messages.import_keyHint);
        Text passphrase = secret(area, Messages.import_passphrase);
        PlaceField place = new PlaceField(area, usual, this::check);
        attempt =
                () ->
                        new Taking(
                                work,
                                certificate,
                                key,
                                place.place(),
                                new Secrets(passphrase.getTextChars()));
    }

    @Override
    protected List<String> missing() {
        return certificate.isBlank() ? List.of(Messages.need_certificate) : List.of();
    }

    @Override
    protected Attempt take() {
        return Objects.requireNonNull(attempt).get();
    }

    /** All that it takes. */
    private record Taking(
            IdentityWork identities,
            String certificate,
            String key,
            SecretPlace place,
            Secrets secrets)
            implements Attempt {

        @Override
        public String work() throws SourceException {
            Path file = TypedPath.of(certificate);
            return identities.take(
                    file, key.isBlank() ? file : TypedPath.of(key), secrets.passphrases(), place);
        }

        @Override
        public void forget() {
            secrets.forget();
        }
    }
}
