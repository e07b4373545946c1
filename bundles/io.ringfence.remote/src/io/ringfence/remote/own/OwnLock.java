package io.ringfence.remote.own;

import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Lets writers of the file of remotes wait for each other; the system frees it with the process.
 */
final class OwnLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 20;

    private final FileChannel channel;

    private OwnLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @throws SourceException if somebody else has it for too long, or it cannot be made
     */
    static OwnLock take(Path file) throws SourceException {
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            OwnLock lock = new OwnLock(channel);
            if (lock.waitForIt()) {
                return lock;
            }
            lock.close();
        } catch (IOException e) {
            throw problem(file, "this cannot be locked for writing: " + AtomicFile.why(e));
        }
        throw problem(file, "another program is changing the remotes");
    }

    private boolean waitForIt() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - end < 0) {
            if (tryLock()) {
                return true;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private boolean tryLock() throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false; // another thread of this process has it
        }
    }

    private static SourceException problem(Path file, String what) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        what,
                        file.toString(),
                        "wait until it is done, or permit writing there, and try again"));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // the lock goes with the process at the latest
        }
    }
}
