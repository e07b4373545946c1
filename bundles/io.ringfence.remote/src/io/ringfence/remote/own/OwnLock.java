package io.ringfence.remote.own;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.WriterLock;

import java.nio.file.Path;
import java.time.Duration;

/** The lock of those who change the file of remotes. */
final class OwnLock {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private OwnLock() {}

    /**
     * @throws SourceException if somebody else has it for too long, or it cannot be made
     */
    static WriterLock take(Path file) throws SourceException {
        return WriterLock.take(file, PATIENCE, "another program is changing the remotes");
    }
}
