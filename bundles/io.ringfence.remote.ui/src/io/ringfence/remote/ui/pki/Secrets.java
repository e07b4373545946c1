package io.ringfence.remote.ui.pki;

import io.ringfence.remote.key.Passphrases;

import java.util.Arrays;

/** A passphrase for as long as one operation takes; never text that cannot be overwritten. */
final class Secrets {

    private char[] secret = new char[0];

    /** Takes over what was typed. */
    void take(char[] typed) {
        forget();
        secret = typed;
    }

    /** A copy, for somebody who overwrites it. */
    char[] copy() {
        return secret.clone();
    }

    boolean isEmpty() {
        return secret.length == 0;
    }

    /** Answers whoever asks for it; with nothing typed nobody is asked. */
    Passphrases passphrases() {
        return isEmpty() ? Passphrases.NONE : _ -> copy();
    }

    void forget() {
        Arrays.fill(secret, '\0');
        secret = new char[0];
    }
}
