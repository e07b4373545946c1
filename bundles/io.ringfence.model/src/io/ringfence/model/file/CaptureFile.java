package io.ringfence.model.file;

import io.ringfence.model.Capture;
import io.ringfence.model.archive.Bytes;
import io.ringfence.model.archive.DamagedFileException;
import io.ringfence.model.archive.FileLimits;
import io.ringfence.model.archive.ZipArchive;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Saves captures and reads them back ({@code docs/formats.md}, "Capture file"). */
public final class CaptureFile {

    /** How the names of capture files end. */
    public static final String EXTENSION = ".ringfence";

    private final FileLimits limits;

    public CaptureFile() {
        this(FileLimits.capture(Runtime.getRuntime().maxMemory()));
    }

    CaptureFile(FileLimits limits) {
        this.limits = limits;
    }

    /**
     * Saves a capture: the whole file or nothing, readable by its owner alone.
     *
     * @param tool what writes, as in {@code Ringfence 0.1.0}
     * @param created the time to write into it; the same capture, tool and time make the same bytes
     * @throws SourceException if it cannot be saved; a file that was there before is unchanged
     */
    public void write(Capture capture, Path file, String tool, Instant created)
            throws SourceException {
        CaptureWriter writer = new CaptureWriter(capture, tool, created);
        new AtomicFile().write(file, writer::writeTo);
    }

    /** The bytes that {@link #write} would write. */
    public byte[] bytes(Capture capture, String tool, Instant created) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CaptureWriter(capture, tool, created).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory takes all that fits
        }
        return out.toByteArray();
    }

    /**
     * Reads a capture.
     *
     * @throws SourceException if the file cannot be read, is damaged, hostile or newer, naming the
     *     entry; or if {@code progress} is cancelled
     */
    public Capture read(Path file, Progress progress) throws SourceException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString(), progress);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /**
     * As {@link #read(Path, Progress)}, from a stream.
     *
     * @param name what to call it in messages
     */
    public Capture read(InputStream in, String name, Progress progress) throws SourceException {
        try {
            byte[] bytes = in.readNBytes((int) Math.min(limits.file() + 1, Integer.MAX_VALUE - 8));
            return read(bytes, name, progress);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** As {@link #read(Path, Progress)}, of the bytes of a file. */
    public Capture read(byte[] file, String name, Progress progress) throws SourceException {
        Bytes bytes = Bytes.of(file);
        try {
            if (file.length <= limits.file() && !ZipArchive.startsAsOne(bytes)) {
                throw new DamagedFileException(
                        "is not a capture file", "", "give a file that Ringfence captured");
            }
            return new CaptureReader(ZipArchive.of(bytes, limits), progress).read();
        } catch (DamagedFileException e) {
            throw e.in(name, "take another copy of the file, or capture again");
        } catch (CancelledException e) {
            throw new SourceException(
                    new Problem(Problem.Kind.CANCELLED, "was cancelled", name, "open it again"));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static SourceException unreadable(String name, IOException problem) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "cannot be read: " + AtomicFile.why(problem),
                        name,
                        "give a capture file that you may read"),
                problem);
    }
}
