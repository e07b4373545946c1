package io.ringfence.model.file;

import io.ringfence.model.Connection;
import io.ringfence.model.Known;
import io.ringfence.model.archive.Format;
import io.ringfence.model.archive.Sum;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The table of contents of a capture file, its entry {@code manifest.json}.
 *
 * @param tool what wrote the file, as in {@code Ringfence 0.1.0}
 * @param created when the file was written
 * @param entries sums of all other entries, by name
 */
record Manifest(String tool, Instant created, List<ServerPart> servers, Map<String, Sum> entries) {

    /** The format that is written, and the only one that is read so far. */
    static final Format FORMAT = new Format("ringfence-capture", 1);

    /**
     * One server.
     *
     * @param hostFacts names of entries by cluster member
     */
    record ServerPart(
            String name,
            Instant captured,
            Known<Connection> connection,
            List<AnswerPart> answers,
            Map<String, String> hostFacts) {}

    /**
     * One answer.
     *
     * @param entry name of the entry with its body, empty when it has none
     * @param size bytes received, when it has no entry
     * @param unreadable why it has no entry, empty when it has one
     */
    record AnswerPart(String request, int status, String entry, long size, String unreadable) {}
}
