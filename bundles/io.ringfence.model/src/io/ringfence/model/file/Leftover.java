package io.ringfence.model.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that must not outlast its use: it is gone when this is closed, and also when the process
 * is asked to end before, as by Ctrl-C.
 */
final class Leftover implements AutoCloseable {

    private final Path file;
    private final Thread atEnd;

    Leftover(Path file) throws IOException {
        this.file = file;
        this.atEnd = Thread.ofPlatform().name("ringfence-leftover").unstarted(this::deleteQuietly);
        try {
            Runtime.getRuntime().addShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            Files.deleteIfExists(file);
            throw new IOException("the process ends", e);
        }
    }

    private void deleteQuietly() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the process ends, and nobody is left to hear of it
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            // it runs already
        }
        Files.deleteIfExists(file);
    }
}
