package io.ringfence.remote.ui.attempt;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.Passphrases;

import java.util.Arrays;

/**
 * A passphrase for as long as one attempt takes; never text that cannot be overwritten. For any
 * thread: work that goes on after its user gave up gets it no more.
 */
public final class Secrets {

    private final char[] secret;
    private boolean forgotten;

    /** Takes over what was typed. */
    public Secrets(char[] typed) {
        secret = typed;
    }

    /**
     * A copy, for somebody who overwrites it.
     *
     * @param what the file that it is for
     * @throws SourceException once it is forgotten
     */
    public synchronized char[] copy(String what) throws SourceException {
        if (forgotten) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.CANCELLED,
                            Messages.forgotten,
                            what,
                            Messages.forgottenRemedy));
        }
        return secret.clone();
    }

    /** Answers whoever asks for it; with nothing typed it says where to type. */
    public Passphrases passphrases() {
        return secret.length == 0 ? Secrets::nothingTyped : this::copy;
    }

    private static char[] nothingTyped(String what) throws SourceException {
        throw new SourceException(
                new Problem(
                        Problem.Kind.UNANSWERED,
                        Messages.encrypted,
                        what,
                        Messages.encryptedRemedy));
    }

    /** Overwrites it. */
    public synchronized void forget() {
        forgotten = true;
        Arrays.fill(secret, '\0');
    }
}
