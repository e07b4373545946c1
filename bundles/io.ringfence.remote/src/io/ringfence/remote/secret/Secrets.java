package io.ringfence.remote.secret;

import io.ringfence.model.source.SourceException;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where this user's secrets are kept, and where new ones go: to the key that servers know the user
 * by, unless another place is named.
 *
 * @param store for those that are not to be in files
 * @param guide the file of that key, present or not
 * @param named where new ones go whatever is there; empty: where the guide is
 */
public record Secrets(SecretStore store, Path guide, Optional<SecretPlace> named) {

    /** With new ones where the guide is. */
    public Secrets(SecretStore store, Path guide) {
        this(store, guide, Optional.empty());
    }

    /** The same with new ones in this place. */
    public Secrets in(SecretPlace place) {
        return new Secrets(store, guide, Optional.of(place));
    }

    /**
     * Where new secrets go.
     *
     * @throws SourceException if the guide cannot be read
     */
    public SecretPlace usual() throws SourceException {
        if (named.isPresent()) {
            return named.get();
        }
        return new SecretFile(guide, SecretKind.CLIENT_KEY, this).place().orElse(SecretPlace.FILE);
    }
}
