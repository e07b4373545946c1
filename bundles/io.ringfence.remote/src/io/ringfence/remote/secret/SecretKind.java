package io.ringfence.remote.secret;

import java.nio.charset.StandardCharsets;

/** What a secret is. */
public enum SecretKind {
    /** A certificate and its key in PEM. */
    CLIENT_KEY("Ringfence: key of a client certificate", true),
    /** Tokens that let the user in. */
    LOGIN("Ringfence: login to a server", false);

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";

    private final String label;
    private final boolean certified;

    SecretKind(String label, boolean certified) {
        this.label = label;
        this.certified = certified;
    }

    /** What the user reads in other programs that show the secret service. */
    String label() {
        return label;
    }

    /** What of it is no secret and may be read without asking anybody: the certificate. */
    String shown(byte[] secret) {
        String text = new String(secret, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END, Math.max(0, begin));
        return certified && begin >= 0 && end > begin
                ? text.substring(begin, end + END.length()) + "\n"
                : "";
    }
}
