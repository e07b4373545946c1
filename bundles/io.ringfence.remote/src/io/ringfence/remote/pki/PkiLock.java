package io.ringfence.remote.pki;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.WriterLock;

import java.nio.file.Path;
import java.time.Duration;

/** The lock of those who change an authority. */
final class PkiLock {

    /** Nothing takes longer but a person who is asked for a passphrase. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private PkiLock() {}

    /**
     * @throws SourceException if somebody else has it for too long, or it cannot be made
     */
    static WriterLock take(Path file) throws SourceException {
        return WriterLock.take(file, PATIENCE, "another program is changing this authority");
    }
}
