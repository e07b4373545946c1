package io.ringfence.remote.key;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

/** Asks somebody for the passphrase of a key. */
@FunctionalInterface
public interface Passphrases {

    /** Nobody can be asked: whatever needs a passphrase is refused. */
    Passphrases NONE =
            what -> {
                throw new SourceException(
                        new Problem(
                                Problem.Kind.UNANSWERED,
                                "this is encrypted, and nobody can be asked for the passphrase",
                                what,
                                "give the passphrase in a file, or run this on a terminal"));
            };

    /**
     * The passphrase of a key. The caller overwrites it after use.
     *
     * @param what the file whose key it is
     * @throws SourceException if nobody answers
     */
    char[] ask(String what) throws SourceException;
}
