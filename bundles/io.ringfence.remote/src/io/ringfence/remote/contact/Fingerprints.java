package io.ringfence.remote.contact;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.tls.Fingerprint;

import java.util.Locale;

/** Reads fingerprints that people give. */
public final class Fingerprints {

    private Fingerprints() {}

    /**
     * @param text 64 hexadecimal digits; colons, hyphens, blanks, case and a leading {@code
     *     sha256:} don't matter
     * @throws SourceException if it is anything else; a part of one proves nothing
     */
    public static Fingerprint parse(String text) throws SourceException {
        String hex =
                text.toLowerCase(Locale.ROOT)
                        .strip()
                        .replaceFirst("^sha-?256[:= ]", "")
                        .replaceAll("[:\\s-]", "");
        return Fingerprint.ofHex(hex).orElseThrow(() -> none(text));
    }

    private static SourceException none(String text) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "this is no SHA-256 fingerprint",
                        text.length() > 100 ? text.substring(0, 100) + "…" : text,
                        "give all its 64 hexadecimal digits, as certificate_fingerprint of `lxc"
                                + " info` on the server itself has them"));
    }
}
