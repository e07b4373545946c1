package io.ringfence.remote.ui.pki;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.pki.Lives;
import io.ringfence.remote.pki.NewPassphrase;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.ui.attempt.Attempt;
import io.ringfence.remote.ui.attempt.KeyTypeField;
import io.ringfence.remote.ui.attempt.Secrets;
import io.ringfence.remote.ui.attempt.TypedPath;
import io.ringfence.remote.ui.widget.FileField;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes an authority in a new folder. */
final class NewAuthorityDialog extends PkiDialog {

    private final Workshop workshop;
    private String folder = "";
    private String name = "";
    private boolean plain;
    private @Nullable Text secret;
    private @Nullable Text again;
    private @Nullable Supplier<Attempt> attempt;

    NewAuthorityDialog(Shell parent, Workshop workshop) {
        super(parent, new Words(Messages.new_title, Messages.new_text, Messages.new_button));
        this.workshop = workshop;
    }

    @Override
    protected void fill(Composite area) {
        var called = field(area, Messages.column_name, Messages.new_nameHint);
        called.addListener(
                SWT.Modify,
                _ -> {
                    name = called.getText();
                    check();
                });
        FileField place =
                new FileField(
                        area,
                        Messages.page_folder,
                        FileField.Kind.FOLDER,
                        path -> {
                            folder = path;
                            check();
                        });
        place.set(freeFolder(Environment.ofProcess().home()).toString());
        KeyTypeField key = new KeyTypeField(area, List.of(), () -> {});
        var life = days(area, Messages.days, Lives.AUTHORITY.usual(), Lives.AUTHORITY.longest());
        var one = secret(area, Messages.passphrase);
        var two = secret(area, Messages.passphraseAgain);
        one.setMessage(NLS.bind(Messages.new_passphraseHint, NewPassphrase.SHORTEST));
        secret = one;
        again = two;
        new Label(area, SWT.NONE).setVisible(false);
        Button none = new Button(area, SWT.CHECK);
        none.setText(Messages.new_plain);
        none.addListener(
                SWT.Selection,
                _ -> {
                    plain = none.getSelection();
                    one.setEnabled(!plain);
                    two.setEnabled(!plain);
                    check();
                });
        attempt =
                () ->
                        new Making(
                                workshop,
                                folder,
                                name,
                                key.type().orElseThrow(),
                                life.getSelection(),
                                plain,
                                new Secrets(one.getTextChars()),
                                new Secrets(two.getTextChars()));
    }

    @Override
    protected List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (name.isBlank()) {
            missing.add(Messages.need_name);
        }
        if (folder.isBlank()) {
            missing.add(Messages.need_folder);
        }
        @Nullable Text one = secret;
        @Nullable Text two = again;
        if (!plain && one != null && two != null) {
            int more = NewPassphrase.SHORTEST - one.getCharCount();
            if (more > 0) {
                missing.add(NLS.bind(Messages.need_passphrase, NewPassphrase.SHORTEST, more));
            } else if (!areSame(one, two)) {
                missing.add(Messages.need_again);
            }
        }
        return missing;
    }

    /** A folder for it in which nothing is yet. */
    static Path freeFolder(Path home) {
        Path folder = home.resolve("pki");
        for (int number = 2; Files.exists(folder, LinkOption.NOFOLLOW_LINKS); number++) {
            folder = home.resolve("pki-" + number);
        }
        return folder;
    }

    @Override
    protected Attempt take() {
        return Objects.requireNonNull(attempt).get();
    }

    /** All that one authority is made of. */
    private record Making(
            Workshop workshop,
            String folder,
            String name,
            KeyType type,
            int days,
            boolean plain,
            Secrets first,
            Secrets second)
            implements Attempt {

        @Override
        public String work() throws SourceException {
            CommonName called = CommonName.parse(name);
            var life = Lives.AUTHORITY.days(days);
            Path place = TypedPath.of(folder);
            Optional<char[]> secret = Optional.empty();
            try {
                if (!plain) {
                    char[] typed = first.copy(place.toString());
                    secret = Optional.of(typed);
                    NewPassphrase.mustBeLongEnough(typed, place.toString(), "");
                    NewPassphrase.mustBeTheSame(
                            typed, second.copy(place.toString()), place.toString());
                }
                Pki.init(place, called, type, life, secret, Instant.now());
            } finally {
                secret.ifPresent(chars -> Arrays.fill(chars, '\0'));
            }
            workshop.add(place);
            return PkiRow.key(place.normalize());
        }

        @Override
        public void forget() {
            first.forget();
            second.forget();
        }
    }
}
