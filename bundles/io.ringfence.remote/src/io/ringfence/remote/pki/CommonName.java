package io.ringfence.remote.pki;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * Whom a certificate names: the common name, and nothing else.
 *
 * @param text 1 to 64 characters (ub-common-name: RFC 5280, appendix A.1) without control
 *     characters
 */
public record CommonName(String text) {

    private static final int LONGEST = 64;

    /**
     * @throws SourceException if the text is no common name
     */
    public static CommonName parse(String text) throws SourceException {
        String name = text.strip();
        boolean plain =
                name.codePoints()
                        .noneMatch(
                                point ->
                                        switch (Character.getType(point)) {
                                            case Character.CONTROL,
                                                    Character.FORMAT,
                                                    Character.LINE_SEPARATOR,
                                                    Character.PARAGRAPH_SEPARATOR,
                                                    Character.SURROGATE ->
                                                    true;
                                            default -> false;
                                        });
        if (name.isEmpty() || name.length() > LONGEST || !plain) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "this is no name for a certificate",
                            name.isEmpty() ? "(no name)" : name,
                            "give 1 to 64 characters that can be printed"));
        }
        return new CommonName(name);
    }

    X500Name toX500() {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, text).build();
    }

    @Override
    public String toString() {
        return text;
    }
}
