package io.ringfence.model.file;

import io.ringfence.model.HostFacts;
import io.ringfence.model.facts.HostFactsReader;
import io.ringfence.model.source.SourceException;

import java.nio.file.Path;

/** Reads files with host facts. */
public final class HostFactsFile {

    /** Real ones have some 20 kB. */
    private static final DocumentFile DOCUMENT =
            new DocumentFile(
                    16 << 20, "collect them again: ringfence-host-facts > facts.json on the host");

    private HostFactsFile() {}

    /**
     * Reads what {@code ringfence-host-facts} printed.
     *
     * @throws SourceException if it cannot be read or is no such document, naming the member
     */
    public static HostFacts read(Path file) throws SourceException {
        return DOCUMENT.read(file, HostFactsReader::read);
    }
}
