package io.ringfence.model.file;

import io.ringfence.model.Capture;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Saves captures and reads them back ({@code docs/formats.md}, "Capture file"). */
public final class CaptureFile {

    /** How the names of capture files end. */
    public static final String EXTENSION = ".ringfence";

    private final FileLimits limits;

    public CaptureFile() {
        this(FileLimits.usual(Runtime.getRuntime().maxMemory()));
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
            if (bytes.length > limits.file()) {
                throw new DamagedFileException(
                        "is larger than " + limits.file() + " bytes",
                        "",
                        "give a file that Ringfence captured");
            }
            return new CaptureReader(ZipArchive.of(bytes, limits), progress).read();
        } catch (DamagedFileException e) {
            throw new SourceException(
                    new Problem(Problem.Kind.BAD_INPUT, e.what(), e.where(name), e.remedy()), e);
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
