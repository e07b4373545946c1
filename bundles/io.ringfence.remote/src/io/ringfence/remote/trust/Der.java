package io.ringfence.remote.trust;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** Writes certificates as the API takes them. */
final class Der {

    private Der() {}

    /** DER in Base64, in one line. */
    static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("it was read from this form", e);
        }
    }
}
