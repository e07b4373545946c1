package io.ringfence.remote.ui.pki;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.pki.Lives;
import io.ringfence.remote.pki.NewPassphrase;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.ui.widget.FileField;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Makes an authority in a new folder. */
final class NewAuthorityDialog extends PkiDialog {

    private final Workshop workshop;
    private final Secrets first = new Secrets();
    private final Secrets second = new Secrets();
    private String folder = "";
    private String name = "";
    private KeyType type = KeyType.EC_P384;
    private int days = Lives.AUTHORITY.usual();
    private boolean plain;
    private Runnable read = () -> {};

    NewAuthorityDialog(Shell parent, Workshop workshop) {
        super(parent, new Words(Messages.new_title, Messages.new_text, Messages.new_button));
        this.workshop = workshop;
    }

    @Override
    void fill(Composite area) {
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
                        true,
                        path -> {
                            folder = path;
                            check();
                        });
        place.set(Environment.ofProcess().home().resolve("pki").toString());
        new Label(area, SWT.NONE).setText(Messages.key);
        Combo combo = new Combo(area, SWT.READ_ONLY);
        KeyChoice.TYPES.forEach(each -> combo.add(KeyChoice.words(each)));
        combo.select(0);
        GridDataFactory.swtDefaults().applyTo(combo);
        var life = days(area, Messages.days, Lives.AUTHORITY.usual(), Lives.AUTHORITY.longest());
        var one = secret(area, Messages.passphrase);
        var two = secret(area, Messages.passphraseAgain);
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
        read =
                () -> {
                    type = KeyChoice.TYPES.get(combo.getSelectionIndex());
                    days = life.getSelection();
                    first.take(one.getTextChars());
                    second.take(two.getTextChars());
                };
    }

    @Override
    boolean isComplete() {
        return !name.isBlank() && !folder.isBlank();
    }

    @Override
    void take() {
        read.run();
    }

    @Override
    void work() throws SourceException {
        CommonName called = CommonName.parse(name);
        var life = Lives.AUTHORITY.days(days);
        Path place = place();
        Optional<char[]> secret = Optional.empty();
        if (!plain) {
            char[] typed = first.copy();
            NewPassphrase.mustBeLongEnough(typed, place.toString(), Messages.new_orPlain);
            NewPassphrase.mustBeTheSame(typed, second.copy(), place.toString());
            secret = Optional.of(typed);
        }
        try {
            Pki.init(place, called, type, life, secret, Instant.now());
        } finally {
            secret.ifPresent(chars -> Arrays.fill(chars, '\0'));
        }
        workshop.add(place);
    }

    private Path place() throws SourceException {
        try {
            return Path.of(folder.strip()).toAbsolutePath();
        } catch (InvalidPathException _) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            Messages.noFile,
                            folder,
                            Messages.noFileRemedy));
        }
    }

    @Override
    void forget() {
        first.forget();
        second.forget();
    }
}
