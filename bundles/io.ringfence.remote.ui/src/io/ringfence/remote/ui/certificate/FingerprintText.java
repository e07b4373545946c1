package io.ringfence.remote.ui.certificate;

import io.ringfence.remote.tls.Fingerprint;

/** Fingerprints as people read and compare them: in groups of four. */
public final class FingerprintText {

    private static final int GROUP = 4;
    private static final int SHORT = 8;

    private FingerprintText() {}

    /** All of it in two lines of equal length. */
    public static String full(Fingerprint fingerprint) {
        String hex = fingerprint.hex();
        int half = hex.length() / 2;
        return line(hex.substring(0, half)) + "\n" + line(hex.substring(half));
    }

    /** All of it in one line. */
    public static String line(Fingerprint fingerprint) {
        return line(fingerprint.hex());
    }

    /** Its beginning, for a table. */
    public static String brief(Fingerprint fingerprint) {
        return line(fingerprint.hex().substring(0, SHORT)) + " …";
    }

    private static String line(String hex) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < hex.length(); at++) {
            if (at > 0 && at % GROUP == 0) {
                text.append(' ');
            }
            text.append(hex.charAt(at));
        }
        return text.toString();
    }
}
