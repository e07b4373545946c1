package io.ringfence.model.estate;

import io.ringfence.model.file.AtomicFile;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Keeps a second window from writing the same document: a file {@code .NAME.lock} beside it, which
 * is locked while the document is open. The lock is the operating system's and ends with the
 * process, however that ends: a lock file that was left behind blocks nobody. What is in the file
 * is for people.
 */
final class DocumentLock implements AutoCloseable {

    /** One byte far behind the text, so that others can read who holds it on every system. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    private static final int LONGEST_TEXT = 300;

    private static final int TRIES = 5;

    private final Path file;
    private final FileChannel channel;

    /** Stays open: a process that closes any channel of a file gives up its locks of it. */
    private final FileChannel proof;

    /** Somebody has the document, or it cannot be locked. */
    static final class LockedException extends Exception {

        private static final long serialVersionUID = 1;

        LockedException(String why) {
            super(why);
        }

        /** A phrase that follows the document's name. */
        String why() {
            return String.valueOf(getMessage());
        }
    }

    private DocumentLock(Path file, FileChannel channel, FileChannel proof) {
        this.file = file;
        this.channel = channel;
        this.proof = proof;
    }

    /** The file that is locked while a document is open. */
    static Path of(Path document) {
        return document.resolveSibling("." + document.getFileName() + ".lock");
    }

    /**
     * Locks a document, which need not be there yet.
     *
     * @throws LockedException if another process has it, or no lock file can be made beside it
     */
    static DocumentLock take(Path document) throws LockedException {
        Path file = of(document);
        try {
            for (int i = 0; i < TRIES; i++) {
                DocumentLock lock = tryFile(file);
                if (lock != null) {
                    return lock;
                }
            }
            throw new LockedException("cannot be locked");
        } catch (IOException e) {
            throw new LockedException("cannot be locked: " + AtomicFile.why(e));
        }
    }

    /** Null: the file was deleted by the one who had it before. */
    private static @Nullable DocumentLock tryFile(Path file) throws IOException, LockedException {
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS); // whose file would be overwritten?
        FileChannel proof = null;
        boolean keep = false;
        try {
            if (channel.tryLock(LOCKED, 1, false) == null) {
                throw new LockedException(
                        "is open in another window (" + holder(text(channel)) + ")");
            }
            String mine = write(channel);
            proof = Files.exists(file) ? FileChannel.open(file) : null;
            keep = proof != null && text(proof).equals(mine);
            return proof != null && keep ? new DocumentLock(file, channel, proof) : null;
        } catch (OverlappingFileLockException e) {
            keep = true; // to close the channel would give up the lock that this process has
            throw new LockedException("is open in this program already");
        } finally {
            if (!keep) {
                channel.close();
                if (proof != null) {
                    proof.close();
                }
            }
        }
    }

    private static String write(FileChannel channel) throws IOException {
        String text =
                "process %d of %s on %s since %s (%s)"
                        .formatted(
                                ProcessHandle.current().pid(),
                                System.getProperty("user.name", "somebody"),
                                host(),
                                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                                UUID.randomUUID());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        return printable(text);
    }

    /** The name of this machine, without asking the network. */
    private static String host() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            String name = System.getenv("COMPUTERNAME");
            return name == null ? "this machine" : name;
        }
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST_TEXT);
        channel.read(buffer, 0);
        return printable(new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8));
    }

    /** As in {@code process 12 on web-01}: the rest is in the lock file, for who wants to know. */
    private static String holder(String text) {
        return text.replaceFirst("^(process \\d+) of .*? on (\\S+) since .*$", "$1 on $2");
    }

    /** Others can write the file, too. */
    private static String printable(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT))
                .replaceAll("[^\\p{Print}]", "?");
    }

    /** Gives the document to others; again does nothing. */
    @Override
    public void close() {
        if (channel.isOpen()) {
            try (channel;
                    proof) {
                Files.deleteIfExists(file); // while it is locked: nobody else has it
            } catch (IOException e) {
                // it stays there, and blocks nobody
            }
        }
    }
}
