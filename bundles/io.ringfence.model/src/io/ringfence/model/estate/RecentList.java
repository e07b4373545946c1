package io.ringfence.model.estate;

import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.file.DocumentFile;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.model.json.JsonWriter;
import io.ringfence.model.source.SourceException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The estates that were open on this machine, the last one first, and which of them were left
 * following their sources. It is in a file of the program's own folder, not in the estates: only
 * what this user did here makes the program ask servers by itself. A list that is damaged is an
 * empty one.
 */
final class RecentList {

    private static final String NAME = "recent.json";
    private static final String FORMAT = "ringfence-recent/1";
    private static final int MOST = 20;

    private static final DocumentFile DOCUMENT = new DocumentFile(1 << 20, "delete it");

    private final Path folder;

    /**
     * An estate that was open.
     *
     * @param following whether its sources were followed last
     * @param written digests of what this user wrote there last, or wants to be followed: the
     *     document is this user's own as long as it is one of these
     */
    record Entry(Path file, boolean following, List<String> written) {

        Entry withFollowing(boolean follows) {
            return new Entry(file, follows, written);
        }

        Entry withWritten(List<String> digests) {
            return new Entry(file, following, digests);
        }
    }

    /**
     * @param folder the program's own, made when it is needed
     */
    RecentList(Path folder) {
        this.folder = folder;
    }

    /** All, the last one first. */
    List<Entry> entries() {
        Path file = folder.resolve(NAME);
        try {
            return Files.exists(file) ? DOCUMENT.read(file, RecentList::read) : List.of();
        } catch (SourceException e) {
            return List.of();
        }
    }

    /** What is known of a document. */
    Optional<Entry> entry(Path file) {
        return entries().stream().filter(entry -> entry.file().equals(file)).findFirst();
    }

    /** Puts a document first. */
    void opened(Path file) throws SourceException {
        List<Entry> entries = new ArrayList<>(entries());
        Entry mine = entry(file).orElse(new Entry(file, false, List.of()));
        entries.removeIf(entry -> entry.file().equals(file));
        entries.addFirst(mine);
        write(entries.subList(0, Math.min(entries.size(), MOST)));
    }

    /** Forgets a document. */
    void forget(Path file) throws SourceException {
        List<Entry> entries = new ArrayList<>(entries());
        if (entries.removeIf(entry -> entry.file().equals(file))) {
            write(entries);
        }
    }

    /** Changes what is known of a document, if it is in the list. */
    void change(Path file, UnaryOperator<Entry> change) throws SourceException {
        List<Entry> entries = new ArrayList<>(entries());
        entries.replaceAll(entry -> entry.file().equals(file) ? change.apply(entry) : entry);
        if (!entries.equals(entries())) {
            write(entries);
        }
    }

    private void write(List<Entry> entries) throws SourceException {
        List<Json> list =
                entries.stream()
                        .<Json>map(
                                entry ->
                                        new Members()
                                                .text("file", entry.file().toString())
                                                .put(
                                                        "following",
                                                        entry.following()
                                                                ? Json.Bool.TRUE
                                                                : Json.Bool.FALSE)
                                                .texts("written", entry.written())
                                                .with(Map.of()))
                        .toList();
        Json.Obj document =
                new Members().text("format", FORMAT).list("estates", list).with(Map.of());
        make(folder);
        new AtomicFile()
                .write(folder.resolve(NAME), out -> out.write(JsonWriter.document(document)));
    }

    /** Makes the program's own folder, for its owner alone. */
    static void make(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0];
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, ownerOnly);
            }
        } catch (IOException e) {
            // who writes there next says why that does not work
        }
    }

    private static List<Entry> read(byte[] document) throws JsonException {
        Fields fields = Fields.of(new JsonReader().read(document), "");
        if (!fields.text("format").equals(FORMAT)) {
            throw fields.wrong("format", FORMAT);
        }
        List<Entry> entries = new ArrayList<>();
        for (Fields entry : fields.objects("estates")) {
            try {
                entries.add(
                        new Entry(
                                Path.of(entry.text("file")),
                                entry.flag("following"),
                                entry.texts("written")));
            } catch (InvalidPathException e) {
                throw entry.wrong("file", "a path");
            }
        }
        return entries;
    }
}
