package io.ringfence.cli;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.contact.Fingerprints;
import io.ringfence.remote.tls.Fingerprint;
import io.ringfence.remote.tls.PemFiles;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** What a server is trusted as, given beforehand. */
final class TrustOptions {

    @Option(
            names = "--fingerprint",
            paramLabel = "SHA256",
            description =
                    "What the server's certificate must have; colons, blanks and case don't matter."
                            + " Then nobody is asked.")
    private @Nullable String fingerprint;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description =
                    "Trust what this authority signed for the server's address, instead of one"
                            + " certificate.")
    private @Nullable Path authority;

    @Option(
            names = "--crl",
            paramLabel = "FILE",
            description = "The authority's revocation list; read at each connection.")
    private @Nullable Path revoked;

    Optional<Fingerprint> fingerprint() throws SourceException {
        String text = fingerprint;
        return text == null ? Optional.empty() : Optional.of(Fingerprints.parse(text));
    }

    Optional<X509Certificate> authority() throws SourceException {
        Path file = authority;
        return file == null ? Optional.empty() : Optional.of(PemFiles.certificate(file));
    }

    Optional<Path> revoked() throws SourceException {
        Path file = revoked;
        if (file == null) {
            return Optional.empty();
        }
        if (authority == null) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "a revocation list is one of an authority",
                            file.toString(),
                            "give --ca FILE, too"));
        }
        return Optional.of(file.toAbsolutePath());
    }
}
