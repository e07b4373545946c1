package io.ringfence.remote.tls;

import io.ringfence.model.source.SourceException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * Who we are to a server. Never printed: it holds the private key.
 *
 * @param file of the certificate, for messages
 */
public record ClientCertificate(X509Certificate certificate, PrivateKey key, Path file) {

    /** Where one is kept; asked anew for each connection. */
    @FunctionalInterface
    public interface Source {

        /**
         * The certificate with its key; empty if there is none.
         *
         * @throws SourceException if it is there but cannot be read
         */
        Optional<ClientCertificate> read() throws SourceException;
    }

    /** In two files in PEM, present or not, whose key is not encrypted. */
    public static Source files(Path certificate, Path key) {
        return () ->
                Files.exists(certificate)
                        ? Optional.of(
                                new ClientCertificate(
                                        PemFiles.certificate(certificate),
                                        PemFiles.privateKey(key),
                                        certificate))
                        : Optional.empty();
    }

    @Override
    public String toString() {
        return file + " (" + Fingerprint.of(certificate) + ")";
    }
}
