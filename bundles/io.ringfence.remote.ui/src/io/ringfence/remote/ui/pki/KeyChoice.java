package io.ringfence.remote.ui.pki;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.pki.KeySource;
import io.ringfence.remote.pki.SigningRequest;
import io.ringfence.remote.ui.widget.FileField;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** A new key of some kind, or one that stays where it was made. */
final class KeyChoice {

    /** The usual one first. */
    static final List<KeyType> TYPES = List.of(KeyType.EC_P384, KeyType.EC_P256, KeyType.RSA_4096);

    private String request = "";
    private int chosen;

    KeyChoice(Composite area) {
        new Label(area, SWT.NONE).setText(Messages.key);
        Combo combo = new Combo(area, SWT.READ_ONLY);
        TYPES.forEach(type -> combo.add(words(type)));
        combo.add(Messages.key_request);
        combo.select(0);
        GridDataFactory.swtDefaults().applyTo(combo);
        FileField file = new FileField(area, Messages.key_file, path -> request = path);
        file.show(false);
        combo.addListener(
                SWT.Selection,
                _ -> {
                    chosen = combo.getSelectionIndex();
                    file.show(chosen == TYPES.size());
                    area.getShell().pack();
                });
    }

    static String words(KeyType type) {
        return switch (type) {
            case EC_P384 -> Messages.key_p384;
            case EC_P256 -> Messages.key_p256;
            case RSA_4096 -> Messages.key_rsa;
        };
    }

    /** What is chosen now. */
    Chosen chosen() {
        return new Chosen(chosen, request);
    }

    /**
     * What was chosen.
     *
     * @param type of the types, or the number after them for a request
     * @param request the file that holds it
     */
    record Chosen(int type, String request) {

        /**
         * The key; reads the file.
         *
         * @throws SourceException if the request cannot be used
         */
        KeySource source() throws SourceException {
            if (type < TYPES.size()) {
                return new KeySource.Fresh(TYPES.get(type));
            }
            try {
                return new KeySource.Elsewhere(SigningRequest.key(Path.of(request.strip())));
            } catch (InvalidPathException _) {
                throw new SourceException(
                        new Problem(
                                Problem.Kind.BAD_INPUT,
                                Messages.noFile,
                                request,
                                Messages.noFileRemedy));
            }
        }
    }
}
