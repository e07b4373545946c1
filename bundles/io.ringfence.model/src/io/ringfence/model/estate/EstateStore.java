package io.ringfence.model.estate;

import io.ringfence.model.ToolVersion;
import io.ringfence.model.archive.DamagedFileException;
import io.ringfence.model.archive.SummedArchive;
import io.ringfence.model.estate.DocumentLock.LockedException;
import io.ringfence.model.estate.EstateFormat.Written;
import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An estate document on the disk, locked while it is open. What is saved replaces the file as a
 * whole; captures that are in it already are copied unread. All but {@link #capture} is for one
 * thread at a time.
 */
final class EstateStore implements AutoCloseable {

    private final Path file;
    private final Means means;
    private final @Nullable DocumentLock lock;
    private final @Nullable String readOnly;
    private final Backup backup;

    /** The document as it is on the disk, null before it was saved for the first time. */
    private @Nullable StoredDocument open;

    /** What it takes to read and write. */
    record Means(EstateFormat format, AtomicFile writer) {}

    private EstateStore(
            Path file, Means means, @Nullable DocumentLock lock, @Nullable String readOnly) {
        this.file = file;
        this.means = means;
        this.lock = lock;
        this.readOnly = readOnly;
        this.backup = new Backup(file);
    }

    /**
     * Opens a document that exists.
     *
     * @throws SourceException if it cannot be read, is damaged or newer
     */
    static EstateStore open(Path file, Means means) throws SourceException {
        Path real = file;
        try {
            real = file.toRealPath();
        } catch (IOException e) {
            throw StoredDocument.unreadable(file, e);
        }
        EstateStore store = locked(real, means, false);
        boolean ready = false;
        try {
            store.open = StoredDocument.read(real, means.format());
            ready = true;
            return store;
        } finally {
            if (!ready) {
                store.close();
            }
        }
    }

    /**
     * A document that will be there when it is saved; one that is there now is replaced then.
     *
     * @param named whether it must be possible to write there
     * @throws SourceException if it is not, though it must be
     */
    static EstateStore create(Path file, Means means, boolean named) throws SourceException {
        Path place = file.toAbsolutePath();
        try {
            place = Files.exists(file) ? file.toRealPath() : place;
        } catch (IOException e) {
            // who writes there says why that does not work
        }
        return locked(place, means, named);
    }

    private static EstateStore locked(Path file, Means means, boolean mustWrite)
            throws SourceException {
        String why;
        try {
            if (!Files.exists(file) || Files.isWritable(file)) {
                return new EstateStore(file, means, DocumentLock.take(file), null);
            }
            why = "may not be written";
        } catch (LockedException e) {
            why = e.why();
        }
        if (mustWrite) {
            throw new SourceException(
                    new Problem(Problem.Kind.BAD_INPUT, why, file.toString(), "give another name"));
        }
        return new EstateStore(file, means, null, why);
    }

    Path file() {
        return file;
    }

    /** Why it cannot be saved, null when it can. */
    @Nullable
    String readOnly() {
        return readOnly;
    }

    /** What it said when it was opened or saved last. */
    Content content() {
        StoredDocument now = open;
        return now == null ? Content.EMPTY : now.content();
    }

    /** Tells this document, as it is on the disk, from all others; empty before it is there. */
    String digest() {
        StoredDocument now = open;
        return now == null ? "" : now.digest();
    }

    /** Whether another file is in its place now: work that this program does not know. */
    boolean isReplaced() {
        StoredDocument now = open;
        return now != null && now.isReplaced();
    }

    /**
     * Saves.
     *
     * @param fresh the captures that are not in the document yet, by id
     * @param from where the others are, another document when this one is a new name for it
     * @param about hears the digest that the document will have, before it is in its place
     * @throws SourceException if that does not work; then the file is as it was
     */
    void save(
            Content content,
            Map<String, byte[]> fresh,
            EstateStore from,
            Instant time,
            Consumer<String> about)
            throws SourceException {
        if (isReplaced()) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "was replaced by another program since it was opened",
                            file.toString(),
                            "save this estate under another name, or open that one"));
        }
        StoredDocument source = from.open;
        SummedArchive before = source == null ? null : source.archive();
        backup.make();
        String tool = "Ringfence " + ToolVersion.current();
        Written[] written = new Written[1];
        means.writer()
                .alone()
                .write(
                        file,
                        out -> {
                            try {
                                written[0] =
                                        means.format()
                                                .write(content, fresh, before, tool, time, out);
                                about.accept(written[0].digest());
                            } catch (DamagedFileException e) {
                                throw new IOException(
                                        e.in(file.toString(), StoredDocument.REMEDY).getMessage());
                            }
                        });
        reopen(content, written[0]);
    }

    /** From now on captures are read from the new file. */
    private synchronized void reopen(Content content, Written written) throws SourceException {
        StoredDocument before = open;
        open = StoredDocument.written(file, content, written);
        if (before != null) {
            before.close();
        }
    }

    /**
     * The bytes of a capture that is in the document.
     *
     * @throws SourceException if they are damaged or not there
     */
    synchronized byte[] capture(String id) throws SourceException {
        StoredDocument now = open;
        if (now == null) {
            throw OpenEstate.gone(file);
        }
        return now.capture(id);
    }

    /** Gives the document to others. */
    @Override
    public synchronized void close() {
        StoredDocument now = open;
        open = null;
        if (now != null) {
            now.close();
        }
        DocumentLock held = lock;
        if (held != null) {
            held.close();
        }
    }

    /** Takes the document and its backup away. */
    void delete() throws IOException {
        Files.deleteIfExists(file);
        backup.delete();
    }
}
