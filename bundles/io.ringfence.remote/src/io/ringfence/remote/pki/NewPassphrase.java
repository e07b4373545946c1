package io.ringfence.remote.pki;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.util.Arrays;

/** What is asked of a new passphrase for a key. */
public final class NewPassphrase {

    /**
     * As NIST SP 800-63B has it for secrets that are the only ones; here a thief can guess offline.
     */
    public static final int SHORTEST = 12;

    private NewPassphrase() {}

    /**
     * @param secret is overwritten if it is refused
     * @param where whose it is to be
     * @param otherwise the end of the sentence about what to do, as in {@code , or do without one}
     * @throws SourceException if it is too short
     */
    public static void mustBeLongEnough(char[] secret, String where, String otherwise)
            throws SourceException {
        if (secret.length < SHORTEST) {
            Arrays.fill(secret, '\0');
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "this passphrase is too short",
                            where,
                            "give one of %d characters or more%s".formatted(SHORTEST, otherwise)));
        }
    }

    /**
     * @param first is overwritten if it is refused
     * @param second is overwritten
     * @param where whose it is to be
     * @throws SourceException if they differ
     */
    public static void mustBeTheSame(char[] first, char[] second, String where)
            throws SourceException {
        boolean same = Arrays.equals(first, second);
        Arrays.fill(second, '\0');
        if (!same) {
            Arrays.fill(first, '\0');
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "the two passphrases differ, and nothing was written",
                            where,
                            "start again and type the same one twice"));
        }
    }
}
