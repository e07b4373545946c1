package io.ringfence.remote.pki;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second writer away while the first one works. The system takes it back when the process
 * ends, however it ends; the file itself stays and means nothing.
 */
final class PkiLock implements AutoCloseable {

    private final FileChannel channel;

    private PkiLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @throws SourceException if somebody else has it, at once
     */
    static PkiLock take(Path file) throws SourceException {
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            PkiLock lock = new PkiLock(channel);
            if (locked(channel)) {
                return lock;
            }
            lock.close();
        } catch (IOException e) {
            throw problem(file, "this authority cannot be locked for writing", e);
        }
        throw problem(file, "another program is changing this authority", null);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // another thread of this process has it
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static SourceException problem(Path file, String what, @Nullable Throwable cause) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        what,
                        file.toString(),
                        "wait until it is done, or permit writing there, and try again"),
                cause);
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
