package io.ringfence.model.archive;

import java.io.IOException;
import java.util.List;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The entries of a ZIP file. Nothing is read or inflated before it is asked for. */
public final class ZipArchive {

    private static final int CHUNK = 1 << 20;

    private final Bytes file;
    private final SequencedMap<String, Entry> entries;

    /**
     * An entry.
     *
     * @param header where its local header starts
     * @param data where its data starts
     * @param end after its data
     * @param size uncompressed bytes, as declared
     * @param crc CRC-32 of the uncompressed bytes, as declared
     */
    record Entry(
            String name, long header, long data, long end, int size, int crc, boolean deflated) {

        /** Bytes that it takes in the file. */
        int packed() {
            return (int) (end - data);
        }
    }

    /** Takes pieces of a copy. */
    @FunctionalInterface
    interface Copy {
        void write(byte[] piece) throws IOException;
    }

    private ZipArchive(Bytes file, SequencedMap<String, Entry> entries) {
        this.file = file;
        this.entries = entries;
    }

    /**
     * @param file stays in use
     * @throws DamagedFileException if it is no ZIP file, or not as strict or beyond the limits
     */
    public static ZipArchive of(Bytes file, FileLimits limits)
            throws DamagedFileException, IOException {
        return new ZipArchive(file, new ZipTable(file, limits).read());
    }

    /** Whether the file starts as a ZIP file with at least one entry does. */
    public static boolean startsAsOne(Bytes file) throws IOException {
        return ZipTable.startsAsOne(file);
    }

    /** The name of the entry that comes first in the file, empty when it is no ZIP file. */
    public static String firstName(Bytes file) throws IOException {
        return ZipTable.firstName(file);
    }

    /** The names of all entries in the order of the table of contents. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** Uncompressed bytes of an entry, as declared. */
    public int size(String name) throws DamagedFileException {
        return entry(name).size();
    }

    /**
     * The bytes of an entry.
     *
     * @throws DamagedFileException if there is none, or it does not unpack to what was declared
     */
    public byte[] read(String name) throws DamagedFileException {
        Entry entry = entry(name);
        byte[] packed = new byte[entry.packed()];
        try {
            file.read(entry.data(), packed);
        } catch (IOException e) {
            throw new DamagedFileException("cannot be read: " + e.getMessage(), name);
        }
        byte[] bytes = entry.deflated() ? inflated(entry, packed) : packed;
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if ((int) crc.getValue() != entry.crc()) {
            throw new DamagedFileException("is damaged: its checksum differs", name);
        }
        return bytes;
    }

    /** Hands on an entry's bytes as they are packed. */
    void copy(Entry entry, Copy to) throws IOException {
        for (long at = entry.data(); at < entry.end(); at += CHUNK) {
            byte[] piece = new byte[(int) Math.min(CHUNK, entry.end() - at)];
            file.read(at, piece);
            to.write(piece);
        }
    }

    private static byte[] inflated(Entry entry, byte[] packed) throws DamagedFileException {
        byte[] bytes = new byte[entry.size()];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(packed);
            int filled = 0;
            while (filled < bytes.length) {
                int more = inflater.inflate(bytes, filled, bytes.length - filled);
                if (more == 0) {
                    break;
                }
                filled += more;
            }
            boolean over = inflater.inflate(new byte[1]) > 0;
            if (filled < bytes.length || over || !inflater.finished()) {
                throw new DamagedFileException("does not unpack to its size", entry.name());
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new DamagedFileException("cannot be unpacked", entry.name());
        }
    }

    Entry entry(String name) throws DamagedFileException {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new DamagedFileException("is missing", name);
        }
        return entry;
    }
}
