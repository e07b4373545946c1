package io.ringfence.remote.tls;

import io.ringfence.model.source.SourceException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where it is kept whom a server must be; read at each connection, so that changes count. */
@FunctionalInterface
public interface Expectation {

    /** Nothing is known: every server is refused. */
    Expectation NONE = Optional::empty;

    /**
     * @return empty if nothing is known
     * @throws SourceException if it is there but broken
     */
    Optional<ServerTrust> read() throws SourceException;

    /**
     * What a client keeps of a server: a certificate that somebody trusted, an authority whose
     * servers need no question, or both.
     *
     * @param pin file of the certificate, present or not
     * @param authority file of the authority's certificate, present or not
     * @param revoked file of its revocation list, present or not
     */
    record ClientFiles(Path pin, Path authority, Path revoked) implements Expectation {

        @Override
        public Optional<ServerTrust> read() throws SourceException {
            Optional<Pin> pinned =
                    Files.exists(pin)
                            ? Optional.of(new Pin(PemFiles.certificate(pin), pin))
                            : Optional.empty();
            if (!Files.exists(authority)) {
                return pinned.map(ServerTrust.class::cast);
            }
            AuthorityPin signer =
                    new AuthorityPin(
                            PemFiles.certificate(authority),
                            Files.exists(revoked) ? Optional.of(revoked) : Optional.empty(),
                            "replace " + authority);
            return Optional.of(
                    pinned.isPresent() ? new AuthorityOrPin(signer, pinned.get()) : signer);
        }
    }
}
