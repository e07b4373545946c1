package io.ringfence.model.estate;

import io.ringfence.model.Sha256;
import io.ringfence.model.archive.ArchiveWriter;
import io.ringfence.model.archive.Bytes;
import io.ringfence.model.archive.DamagedFileException;
import io.ringfence.model.archive.EntryName;
import io.ringfence.model.archive.FileLimits;
import io.ringfence.model.archive.Sum;
import io.ringfence.model.archive.SummedArchive;
import io.ringfence.model.archive.ZipArchive;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.model.json.JsonWriter;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads and writes estate documents ({@code docs/formats.md}, "Estate"). */
record EstateFormat(Migrations migrations) {

    /** The entry with all but the captures; the first one in the file. */
    static final String ESTATE = "estate.json";

    private static final String CAPTURES = "captures/";
    private static final String REMEDY = "give an estate that Ringfence saved";

    /** Notes of a hundred thousand findings have some 40 MB. */
    private static final int LARGEST_ESTATE = 64 << 20;

    private static final int LARGEST_MANIFEST = 8 << 20;

    /**
     * A document that was read or written.
     *
     * @param digest SHA-256 sum of its manifest, and so of all of it
     */
    record Document(Content content, SummedArchive archive, String digest) {

        /** The bytes of a capture. */
        byte[] capture(String id) throws DamagedFileException {
            return archive.read(entry(id));
        }
    }

    /** The name of the entry that holds a capture. */
    static String entry(String id) {
        return CAPTURES + id + ".ringfence";
    }

    /**
     * Reads a document; the captures in it are not read yet.
     *
     * @param file stays in use
     */
    Document read(Bytes file) throws DamagedFileException, IOException {
        if (!ZipArchive.firstName(file).equals(ESTATE)) {
            throw new DamagedFileException("is not an estate", "", REMEDY);
        }
        ZipArchive archive = ZipArchive.of(file, FileLimits.estate());
        String entry = EntryName.MANIFEST;
        try {
            byte[] manifest = limited(archive, entry, LARGEST_MANIFEST);
            Fields fields = Fields.of(new JsonReader().read(manifest), "");
            int number = number(fields, entry);
            SummedArchive summed = new SummedArchive(archive, Sum.readAll(fields));
            entry = ESTATE;
            limited(archive, entry, LARGEST_ESTATE);
            Content content = content(summed.read(entry), number);
            checkCaptures(content, summed);
            return new Document(content, summed, Sha256.of(manifest));
        } catch (JsonException e) {
            throw new DamagedFileException("is damaged: " + e.what(), entry);
        }
    }

    private int number(Fields fields, String entry) throws JsonException, DamagedFileException {
        return migrations.format().number(fields, entry, "is not of an estate", REMEDY);
    }

    private static byte[] limited(ZipArchive archive, String entry, int largest)
            throws DamagedFileException {
        if (archive.size(entry) > largest) {
            throw new DamagedFileException("is larger than " + largest + " bytes", entry);
        }
        return archive.read(entry);
    }

    private Content content(byte[] document, int number)
            throws JsonException, DamagedFileException {
        Json json = new JsonReader().read(document);
        if (number(Fields.of(json, ""), ESTATE) != number || !(json instanceof Json.Obj all)) {
            throw new DamagedFileException("is damaged: it has another format", ESTATE);
        }
        return ContentJson.read(migrations.migrate(all, number));
    }

    private static void checkCaptures(Content content, SummedArchive archive)
            throws DamagedFileException {
        for (Content.Kept kept : content.history()) {
            String entry = entry(kept.recorded().id());
            Sum sum = archive.sums().get(entry);
            if (sum == null) {
                throw new DamagedFileException("is missing", entry);
            }
            if (sum.size() != kept.recorded().size()) {
                throw new DamagedFileException("was altered: its size differs", entry);
            }
        }
    }

    /**
     * Writes a document.
     *
     * @param fresh captures that are not in a document yet, by their ids
     * @param before where all others are copied from, and entries that this version does not know
     * @return the digest of the manifest, and the sums in it
     */
    Written write(
            Content content,
            Map<String, byte[]> fresh,
            @Nullable SummedArchive before,
            String tool,
            Instant saved,
            OutputStream out)
            throws IOException, DamagedFileException {
        String format = migrations.format().text();
        byte[] estate = JsonWriter.document(ContentJson.write(content, format, tool, saved));
        if (estate.length > LARGEST_ESTATE) {
            throw new IOException("its notes and settings are larger than 64 MiB");
        }
        Map<String, Sum> sums = new LinkedHashMap<>();
        sums.put(ESTATE, Sum.of(estate));
        Map<String, byte[]> added = new LinkedHashMap<>();
        for (Content.Kept kept : content.history()) {
            String id = kept.recorded().id();
            byte[] bytes = fresh.get(id);
            if (bytes != null) {
                added.put(entry(id), bytes);
                sums.put(entry(id), Sum.of(bytes));
            } else {
                sums.put(entry(id), sum(before, entry(id)));
            }
        }
        if (before != null) {
            before.sums().forEach((name, sum) -> keep(name, sum, sums));
        }
        byte[] manifest = JsonWriter.document(manifest(format, tool, sums));
        ArchiveWriter archive = new ArchiveWriter(out);
        archive.add(ESTATE, estate);
        archive.add(EntryName.MANIFEST, manifest);
        for (String name : sums.keySet()) {
            byte[] bytes = added.get(name);
            if (bytes != null) {
                archive.store(name, bytes);
            } else if (before != null && !name.equals(ESTATE)) {
                archive.copy(name, before.archive());
            }
        }
        archive.finish();
        return new Written(Sha256.of(manifest), sums);
    }

    /** What became of writing. */
    record Written(String digest, Map<String, Sum> sums) {}

    private static Sum sum(@Nullable SummedArchive before, String entry)
            throws DamagedFileException {
        Sum sum = before == null ? null : before.sums().get(entry);
        if (sum == null) {
            throw new DamagedFileException("is missing", entry);
        }
        return sum;
    }

    /** Captures that were dropped go; what a later version may have added stays. */
    private static void keep(String name, Sum sum, Map<String, Sum> sums) {
        if (!name.startsWith(CAPTURES)) {
            sums.putIfAbsent(name, sum);
        }
    }

    private static Json manifest(String format, String tool, Map<String, Sum> sums) {
        Map<String, Json> entries = new LinkedHashMap<>();
        sums.forEach(
                (name, sum) ->
                        entries.put(
                                name,
                                new Members()
                                        .number("size", sum.size())
                                        .text("sha256", sum.sha256())
                                        .with(Map.of())));
        return new Members()
                .text("format", format)
                .text("tool", tool)
                .put("entries", new Json.Obj(entries))
                .with(Map.of());
    }
}
