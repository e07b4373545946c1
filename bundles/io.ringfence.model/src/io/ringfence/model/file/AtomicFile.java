package io.ringfence.model.file;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes a file as a whole or not at all: beside its place, forced to the disk, then moved there.
 * Whatever goes wrong, the file that was there before stays as it was. The new file can be read and
 * written by its owner alone.
 */
public final class AtomicFile {

    private final Opener opener;
    private final boolean alone;

    /** Opens the new file for writing; another one stands in for a full disk in tests. */
    @FunctionalInterface
    public interface Opener {
        FileChannel open(Path temporary) throws IOException;
    }

    /** Writes what the file will hold. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public AtomicFile() {
        this(temporary -> FileChannel.open(temporary, StandardOpenOption.WRITE));
    }

    /**
     * @param opener opens the new file
     */
    public AtomicFile(Opener opener) {
        this(opener, false);
    }

    private AtomicFile(Opener opener, boolean alone) {
        this.opener = opener;
        this.alone = alone;
    }

    /**
     * One for files that nobody else writes, as their lock makes sure: what a process leaves behind
     * that is killed while it writes is gone with the next write.
     */
    public AtomicFile alone() {
        return new AtomicFile(opener, true);
    }

    /**
     * Writes {@code file}.
     *
     * @throws SourceException if that does not work: what, where, and what to do about it
     */
    public void write(Path file, Content content) throws SourceException {
        try {
            writeThere(target(file), content);
        } catch (IOException e) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "could not be saved: " + why(e),
                            file.toString(),
                            "give another place, or make room and permit writing there; what was"
                                    + " there before is unchanged"),
                    e);
        }
    }

    /** The file itself, also behind a symbolic link. */
    private static Path target(Path file) throws IOException {
        if (!Files.exists(file)) {
            return file.toAbsolutePath();
        }
        if (!Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "it is not a regular file");
        }
        return file.toRealPath();
    }

    private void writeThere(Path target, Content content) throws IOException {
        Path folder = target.getParent();
        if (folder == null) {
            throw new FileSystemException(target.toString(), null, "it is not a regular file");
        }
        Path temporary = temporary(folder, target);
        try (Leftover _ = new Leftover(temporary)) {
            try (FileChannel channel = opener.open(temporary)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(
                    temporary,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        forceFolder(folder);
    }

    private Path temporary(Path folder, Path target) throws IOException {
        if (!alone) {
            return Files.createTempFile(folder, ".ringfence-", ".tmp", ownerOnly(folder));
        }
        Path temporary = folder.resolve("." + target.getFileName() + ".tmp");
        Files.deleteIfExists(temporary);
        return Files.createFile(temporary, ownerOnly(folder)); // fails where one is put in the way
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // not every system can open folders; then the file is in place, and the disk decides
        }
    }

    /** The problem in words. */
    public static String why(IOException problem) {
        return switch (problem) {
            case NoSuchFileException _ -> "there is no such folder";
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> {
                String message = problem.getMessage();
                yield message == null ? problem.getClass().getSimpleName() : message;
            }
        };
    }
}
