package io.ringfence.remote.pki;

import java.util.Optional;

/** What a server in PKI mode makes of a client's certificate. */
public enum Admission {
    /** With the rights of its entry in the trust store. */
    TRUSTED("trusted", "is let in"),
    UNTRUSTED("untrusted", "is turned away"),
    /** Without an entry in the trust store. */
    ADMINISTRATOR("administrator", "is let in as administrator, and no list of clients shows it"),
    RESTRICTED("restricted", "is let in and stays restricted"),
    /** The server does not look whether it is in order. */
    UNCHECKED("unchecked", "is treated as if the list were in order");

    private final String label;
    private final String words;

    Admission(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** The word for it in the table. */
    public String label() {
        return label;
    }

    /** The end of a sentence about a certificate. */
    public String words() {
        return words;
    }

    static Optional<Admission> of(String label) {
        for (Admission admission : values()) {
            if (admission.label.equals(label)) {
                return Optional.of(admission);
            }
        }
        return Optional.empty();
    }
}
