package io.ringfence.remote.tls;

import io.ringfence.model.Sha256;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;

/**
 * What LXD and Incus call the fingerprint of a certificate: SHA-256 over its DER form.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Fingerprint(String hex) {

    /** The fingerprint of a certificate. */
    public static Fingerprint of(X509Certificate certificate) {
        try {
            return new Fingerprint(Sha256.of(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("it was read from this form", e);
        }
    }

    /** The fingerprint of these digits, in either case; empty if it is none. */
    public static Optional<Fingerprint> ofHex(String digits) {
        String hex = digits.toLowerCase(Locale.ROOT);
        return Sha256.isSum(hex) ? Optional.of(new Fingerprint(hex)) : Optional.empty();
    }

    @Override
    public String toString() {
        return hex;
    }
}
