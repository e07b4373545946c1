package io.ringfence.remote.pki;

import org.bouncycastle.asn1.x509.KeyPurposeId;

import java.util.Optional;

/** What an issued certificate is for: its only extended key usage (RFC 5280, section 4.2.1.12). */
public enum Purpose {
    /** A server shows it to its clients and to the members of its cluster. */
    SERVER("server", KeyPurposeId.id_kp_serverAuth),
    /** A person or a program enters servers with it. */
    CLIENT("client", KeyPurposeId.id_kp_clientAuth);

    private final String label;
    private final KeyPurposeId usage;

    Purpose(String label, KeyPurposeId usage) {
        this.label = label;
        this.usage = usage;
    }

    /** The word for it in commands and files; also the first part of the names of its files. */
    public String label() {
        return label;
    }

    KeyPurposeId usage() {
        return usage;
    }

    /** The purpose with this label. */
    public static Optional<Purpose> of(String label) {
        for (Purpose purpose : values()) {
            if (purpose.label.equals(label)) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }
}
