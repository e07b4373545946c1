package io.ringfence.model.estate;

import io.ringfence.model.archive.Bytes;
import io.ringfence.model.archive.DamagedFileException;
import io.ringfence.model.archive.FileLimits;
import io.ringfence.model.archive.SummedArchive;
import io.ringfence.model.archive.ZipArchive;
import io.ringfence.model.estate.EstateFormat.Document;
import io.ringfence.model.estate.EstateFormat.Written;
import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * A document with the file that it is in, which stays open: captures in it can still be read when
 * the file was replaced or taken away.
 */
final class StoredDocument implements AutoCloseable {

    static final String REMEDY =
            "take another copy of the file; what it was when it was opened last is beside it, its"
                    + " name with ~ at the end";

    private final Path file;
    private final FileChannel channel;
    private final Document document;
    private final Stamp stamp;

    /** What a file looks like from the outside. */
    private record Stamp(@Nullable Object key, FileTime modified, long size) {
        static Stamp of(Path file) throws IOException {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(now.fileKey(), now.lastModifiedTime(), now.size());
        }
    }

    /** Makes a document of an open file. */
    @FunctionalInterface
    private interface Reading {
        Document read(Bytes file) throws DamagedFileException, IOException;
    }

    private StoredDocument(Path file, FileChannel channel, Reading reading)
            throws DamagedFileException, IOException {
        this.file = file;
        this.channel = channel;
        this.document = reading.read(Bytes.of(channel));
        this.stamp = Stamp.of(file);
    }

    /**
     * Reads a document.
     *
     * @throws SourceException if it cannot be read, is damaged or newer
     */
    static StoredDocument read(Path file, EstateFormat format) throws SourceException {
        return open(file, format::read);
    }

    /** The document that was just written. */
    static StoredDocument written(Path file, Content content, Written written)
            throws SourceException {
        return open(
                file,
                bytes ->
                        new Document(
                                content,
                                new SummedArchive(
                                        ZipArchive.of(bytes, FileLimits.estate()), written.sums()),
                                written.digest()));
    }

    private static StoredDocument open(Path file, Reading reading) throws SourceException {
        FileChannel channel = null;
        boolean ready = false;
        try {
            channel = FileChannel.open(file);
            StoredDocument stored = new StoredDocument(file, channel, reading);
            ready = true;
            return stored;
        } catch (DamagedFileException e) {
            throw e.in(file.toString(), REMEDY);
        } catch (IOException e) {
            throw unreadable(file, e);
        } finally {
            if (!ready) {
                closeQuietly(channel);
            }
        }
    }

    static SourceException unreadable(Path file, IOException problem) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "cannot be read: " + AtomicFile.why(problem),
                        file.toString(),
                        "give an estate that you may read"),
                problem);
    }

    Content content() {
        return document.content();
    }

    SummedArchive archive() {
        return document.archive();
    }

    /** See {@link Document#digest()}. */
    String digest() {
        return document.digest();
    }

    /**
     * The bytes of a capture in it.
     *
     * @throws SourceException if they are damaged or not there
     */
    byte[] capture(String id) throws SourceException {
        try {
            return document.capture(id);
        } catch (DamagedFileException e) {
            throw e.in(file.toString(), REMEDY);
        }
    }

    /** Whether another file is in its place now. */
    boolean isReplaced() {
        try {
            return Files.exists(file) && !Stamp.of(file).equals(stamp);
        } catch (IOException e) {
            return false; // then it cannot be written either, and that says why
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // it was only read
            }
        }
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }
}
