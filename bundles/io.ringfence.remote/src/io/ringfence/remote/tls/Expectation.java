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
     * The certificate in a file.
     *
     * @param file present or not
     */
    record PinFile(Path file) implements Expectation {

        @Override
        public Optional<ServerTrust> read() throws SourceException {
            return Files.exists(file)
                    ? Optional.of(new Pin(PemFiles.certificate(file), file))
                    : Optional.empty();
        }
    }
}
