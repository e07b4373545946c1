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
            AuthorityFiles files = new AuthorityFiles(authority, revoked);
            Optional<AuthorityPin> signer = signer(files, pinned.isPresent());
            Optional<ServerTrust> trust =
                    signer.isPresent() && pinned.isPresent()
                            ? Optional.of(new AuthorityOrPin(signer.get(), pinned.get()))
                            : signer.map(ServerTrust.class::cast).or(() -> pinned);
            return trust.map(files::unrevoked);
        }

        /** What cannot be read vouches for nobody, and keeps nobody who is pinned away. */
        private static Optional<AuthorityPin> signer(AuthorityFiles files, boolean pinned)
                throws SourceException {
            try {
                return files.pin("replace " + files.certificate());
            } catch (SourceException e) {
                if (pinned) {
                    return Optional.empty();
                }
                throw e;
            }
        }
    }

    /**
     * What another one says, unless an authority took it back.
     *
     * @param authority its files, present or not
     */
    record Unless(Expectation server, AuthorityFiles authority) implements Expectation {

        @Override
        public Optional<ServerTrust> read() throws SourceException {
            return server.read().map(authority::unrevoked);
        }
    }
}
