package io.ringfence.remote.own;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Reads the certificates in the file of remotes. */
final class PemCertificate {

    private PemCertificate() {}

    /** The certificate, empty if the text is none in PEM. */
    static Optional<X509Certificate> read(String pem) {
        if (!pem.startsWith("-----BEGIN CERTIFICATE-----")) {
            return Optional.empty();
        }
        try {
            return CertificateFactory.getInstance("X.509")
                                    .generateCertificate(
                                            new ByteArrayInputStream(
                                                    pem.getBytes(StandardCharsets.UTF_8)))
                            instanceof X509Certificate certificate
                    ? Optional.of(certificate)
                    : Optional.empty();
        } catch (CertificateException _) {
            return Optional.empty();
        }
    }
}
