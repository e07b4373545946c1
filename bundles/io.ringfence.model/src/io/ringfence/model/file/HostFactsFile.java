package io.ringfence.model.file;

import io.ringfence.model.HostFacts;
import io.ringfence.model.facts.HostFactsReader;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files with host facts. */
public final class HostFactsFile {

    /** Larger documents are refused; real ones have some 20 kB. */
    private static final int LARGEST = 16 << 20;

    private static final String REMEDY =
            "collect them again: ringfence-host-facts > facts.json on the host";

    private HostFactsFile() {}

    /**
     * Reads what {@code ringfence-host-facts} printed.
     *
     * @throws SourceException if it cannot be read or is no such document, naming the member
     */
    public static HostFacts read(Path file) throws SourceException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] document = in.readNBytes(LARGEST + 1);
            if (document.length > LARGEST) {
                throw problem("is larger than " + LARGEST + " bytes", file);
            }
            return HostFactsReader.read(document);
        } catch (JsonException e) {
            throw problem("host facts: " + e.what(), file);
        } catch (NoSuchFileException e) {
            throw problem("there is no such file", file);
        } catch (AccessDeniedException e) {
            throw problem("permission denied", file);
        } catch (IOException e) {
            throw problem("cannot be read: " + e.getMessage(), file);
        }
    }

    private static SourceException problem(String what, Path file) {
        return new SourceException(
                new Problem(Problem.Kind.BAD_INPUT, what, file.toString(), REMEDY));
    }
}
