package io.ringfence.remote.ui.certificate;

import io.ringfence.remote.tls.Fingerprint;

import java.util.Locale;

/** What a fingerprint that somebody types or pastes says about the one that a server shows. */
public enum Comparison {
    /** Nothing is given. */
    NOTHING,
    /** As far as it goes it is the same, which proves nothing. */
    PART,
    SAME,
    OTHER;

    /** Colons, hyphens, blanks, case and a leading {@code sha256:} don't matter. */
    public static Comparison of(String typed, Fingerprint shown) {
        String hex =
                typed.toLowerCase(Locale.ROOT)
                        .strip()
                        .replaceFirst("^sha-?256[:= ]", "")
                        .replaceAll("[:\\s-]", "");
        if (hex.isEmpty()) {
            return NOTHING;
        }
        if (hex.equals(shown.hex())) {
            return SAME;
        }
        return shown.hex().startsWith(hex) ? PART : OTHER;
    }
}
