package io.ringfence.remote.ui.pki;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.pki.KeySource;
import io.ringfence.remote.pki.SigningRequest;
import io.ringfence.remote.ui.attempt.KeyTypeField;
import io.ringfence.remote.ui.attempt.TypedPath;
import io.ringfence.remote.ui.widget.FileField;

import org.eclipse.swt.widgets.Composite;

import java.util.List;
import java.util.Optional;

/** A new key of some kind, or one that stays where it was made. */
final class KeyChoice {

    private final KeyTypeField type;
    private String request = "";
    private Runnable onChange = () -> {};

    KeyChoice(Composite area) {
        type = new KeyTypeField(area, List.of(Messages.key_request), () -> onChange.run());
        FileField file = new FileField(area, Messages.key_file, path -> request = path);
        file.show(false);
        onChange = () -> file.show(type.type().isEmpty());
    }

    /** What is chosen now. */
    Chosen chosen() {
        return new Chosen(type.type(), request);
    }

    /**
     * What was chosen.
     *
     * @param type of a new key; empty for that of a request
     * @param request the file that holds it
     */
    record Chosen(Optional<KeyType> type, String request) {

        /**
         * The key; reads the file.
         *
         * @throws SourceException if the request cannot be used
         */
        KeySource source() throws SourceException {
            return type.isPresent()
                    ? new KeySource.Fresh(type.get())
                    : new KeySource.Elsewhere(SigningRequest.key(TypedPath.of(request)));
        }
    }
}
