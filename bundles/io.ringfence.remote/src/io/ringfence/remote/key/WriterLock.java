package io.ringfence.remote.key;

import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Keeps other writers away while one works, in this process and in others. The system takes it back
 * when the process ends, however it ends; the file itself stays and means nothing.
 *
 * <p>A process that closes any channel of a file gives up all its locks of that file (fcntl(2)). So
 * whoever waited in vain leaves the channel open until nobody in this process has the lock.
 */
public final class WriterLock implements AutoCloseable {

    /** Java knows no lock of a file that is waited for with an end, so that it is tried again. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @param file made if it is not there
     * @param patience how long to wait for others
     * @param busy what is said when they are not done by then, a phrase
     * @throws SourceException if somebody else has it for too long, the thread is interrupted
     *     meanwhile, or it cannot be made
     */
    public static WriterLock take(Path file, Duration patience, String busy)
            throws SourceException {
        if (Thread.currentThread()
                .isInterrupted()) { // the channel would be closed under the others
            throw problem(Problem.Kind.CANCELLED, file, "given up");
        }
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (await(channel, patience)) {
                return new WriterLock(channel);
            }
            Thread.ofVirtual().name("ringfence-lock").start(() -> closeLater(channel));
        } catch (IOException e) {
            throw problem(
                    Problem.Kind.BAD_INPUT,
                    file,
                    "this cannot be locked for writing: " + AtomicFile.why(e));
        }
        throw Thread.currentThread().isInterrupted()
                ? problem(Problem.Kind.CANCELLED, file, "given up: " + busy)
                : problem(Problem.Kind.BAD_INPUT, file, busy);
    }

    private static boolean await(FileChannel channel, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (!tryLock(channel)) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // another thread of this process has it
        }
    }

    /** Closes a channel once that takes the lock from nobody: when it has the lock itself. */
    private static void closeLater(FileChannel channel) {
        try (channel) {
            Duration pause = PAUSE;
            while (!tryLock(channel)) {
                Thread.sleep(pause);
                Duration longer = pause.multipliedBy(2);
                pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
            }
        } catch (IOException | InterruptedException _) {
            // there is nothing to be taken from anybody then
        }
    }

    private static SourceException problem(Problem.Kind kind, Path file, String what) {
        return new SourceException(
                new Problem(
                        kind,
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
