package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.pki.KeySource;
import io.ringfence.remote.pki.Lives;
import io.ringfence.remote.pki.SigningRequest;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Duration;

/** The key and the life of a certificate that is issued or renewed. */
final class PkiKeyOptions {

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "How long the certificate lives (default: ${DEFAULT-VALUE}).")
    private int days = Lives.CERTIFICATE.usual();

    @Option(
            names = "--key",
            paramLabel = "TYPE",
            description =
                    "ec-p384 or rsa-4096; ec-p256 too, which audits call weak for LXD"
                            + " (default: ec-p384).")
    private @Nullable KeyType type;

    @Option(
            names = "--csr",
            paramLabel = "FILE",
            description =
                    "A signing request: its private key stays where it was made, and only the"
                            + " public key is taken from it.")
    private @Nullable Path request;

    Duration life() throws SourceException {
        return Lives.CERTIFICATE.days(days);
    }

    KeySource source(KeyType usual) throws SourceException {
        Path file = request;
        KeyType wished = type;
        return file != null
                ? new KeySource.Elsewhere(SigningRequest.key(file))
                : new KeySource.Fresh(wished != null ? wished : usual);
    }
}
