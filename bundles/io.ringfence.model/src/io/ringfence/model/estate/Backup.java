package io.ringfence.model.estate;

import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What a document was when it was opened, kept beside it under its name with {@code ~} at the end.
 */
final class Backup {

    private final Path file;
    private final Path backup;
    private boolean made;

    Backup(Path file) {
        this.file = file;
        this.backup = file.resolveSibling(file.getFileName() + "~");
    }

    /**
     * Makes it before the first change; later calls do nothing.
     *
     * @throws SourceException if that does not work
     */
    void make() throws SourceException {
        if (!made && Files.isRegularFile(file) && !link()) {
            copy();
        }
        made = true;
    }

    private void copy() throws SourceException {
        try {
            if (Files.isSymbolicLink(backup)) {
                Files.delete(backup); // to write there would write what it leads to
            }
        } catch (IOException e) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "cannot be replaced: " + AtomicFile.why(e),
                            backup.toString(),
                            "delete it"),
                    e);
        }
        new AtomicFile().alone().write(backup, out -> Files.copy(file, out));
    }

    /** A document is never written where it is, so a second name of the file is a copy of it. */
    private boolean link() {
        Path link = file.resolveSibling("." + backup.getFileName() + ".tmp");
        try {
            Files.deleteIfExists(link);
            Files.createLink(link, file);
            Files.move(
                    link,
                    backup,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(link); // two names of one file are not moved onto each other
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false; // not every file system has them: then it is copied
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(backup);
    }
}
