package io.ringfence.remote.key;

import java.nio.charset.StandardCharsets;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** Writes what is public in PEM (RFC 7468, sections 5 and 6). */
public final class PemText {

    private PemText() {}

    /** A certificate. */
    public static String of(X509Certificate certificate) {
        try {
            return block("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("it was read from this form", e);
        }
    }

    /** A revocation list. */
    public static String of(X509CRL list) {
        try {
            return block("X509 CRL", list.getEncoded());
        } catch (CRLException e) {
            throw new IllegalStateException("it was read from this form", e);
        }
    }

    private static String block(String type, byte[] der) {
        Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(type, lines.encodeToString(der), type);
    }
}
