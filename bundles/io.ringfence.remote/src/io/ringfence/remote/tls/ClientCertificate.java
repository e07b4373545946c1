package io.ringfence.remote.tls;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * Who we are to a server. Never printed: it holds the private key.
 *
 * @param file of the certificate, for messages
 */
public record ClientCertificate(X509Certificate certificate, PrivateKey key, Path file) {

    @Override
    public String toString() {
        return file + " (" + Fingerprint.of(certificate) + ")";
    }
}
