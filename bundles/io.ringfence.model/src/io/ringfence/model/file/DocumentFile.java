package io.ringfence.model.file;

import io.ringfence.model.json.JsonException;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A sort of JSON document that people give as a file.
 *
 * @param largest number of bytes; larger files are refused
 * @param remedy what to do about a file that is wrong, a sentence without its full stop
 */
public record DocumentFile(int largest, String remedy) {

    /** Makes something of the bytes of a file. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(byte[] document) throws JsonException;
    }

    /**
     * What a file says.
     *
     * @throws SourceException if it cannot be read or is not what it should be, with the place
     */
    public <T> T read(Path file, Reading<T> reading) throws SourceException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] document = in.readNBytes(largest + 1);
            if (document.length > largest) {
                throw problem("is larger than " + largest + " bytes", file, null);
            }
            return reading.read(document);
        } catch (JsonException e) {
            throw problem(e.what(), file, e);
        } catch (NoSuchFileException e) {
            throw problem("there is no such file", file, e);
        } catch (IOException e) {
            throw problem("cannot be read: " + AtomicFile.why(e), file, e);
        }
    }

    private SourceException problem(String what, Path file, @Nullable Throwable cause) {
        return new SourceException(
                new Problem(Problem.Kind.BAD_INPUT, what, file.toString(), remedy), cause);
    }
}
