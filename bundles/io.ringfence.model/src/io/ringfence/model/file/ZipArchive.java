package io.ringfence.model.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The entries of a ZIP file in memory (PKWARE APPNOTE 6.3, sections 4.3 to 4.5).
 *
 * <p>Stricter than ZIP needs to be, as only our own files are read: no archive comment, no
 * encryption, no 64-bit extensions, no two entries of one name or in one place, no name that leaves
 * its folder, and sizes that were declared are neither exceeded nor missed. Nothing is inflated
 * before it is asked for.
 */
final class ZipArchive {

    private static final int END_SIZE = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int CENTRAL_SIZE = 46;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIZE = 30;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final byte[] file;
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
    private record Entry(
            String name, int header, int data, int end, int size, int crc, boolean deflated) {}

    private ZipArchive(byte[] file, SequencedMap<String, Entry> entries) {
        this.file = file;
        this.entries = entries;
    }

    /**
     * @param file the whole file; not copied
     * @throws DamagedFileException if it is no ZIP file, or not as strict or beyond the limits
     */
    static ZipArchive of(byte[] file, FileLimits limits) throws DamagedFileException {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = file.length - END_SIZE;
        if (file.length < 4 || buffer.getInt(0) != LOCAL_SIGNATURE) {
            throw new DamagedFileException(
                    "is not a capture file", "", "give a file that Ringfence captured");
        }
        if (end < 0 || buffer.getInt(end) != END_SIGNATURE) {
            throw new DamagedFileException("is cut: its end is missing", "");
        }
        int count = buffer.getShort(end + 10) & 0xffff;
        long size = buffer.getInt(end + 12) & 0xffffffffL;
        long start = buffer.getInt(end + 16) & 0xffffffffL;
        if (count > limits.entries()) {
            throw new DamagedFileException(
                    "has " + count + " entries; at most " + limits.entries() + " are read", "");
        }
        if (start + size != end) {
            throw new DamagedFileException("is damaged: its table of contents is not in place", "");
        }
        SequencedMap<String, Entry> entries = new LinkedHashMap<>();
        int at = (int) start;
        for (int i = 0; i < count; i++) {
            if (end - at < CENTRAL_SIZE || buffer.getInt(at) != CENTRAL_SIGNATURE) {
                throw new DamagedFileException("is damaged: its table of contents is broken", "");
            }
            Entry entry = entry(buffer, at, (int) start, end, limits);
            if (entries.put(entry.name(), entry) != null) {
                throw new DamagedFileException("is there twice", entry.name());
            }
            at +=
                    CENTRAL_SIZE
                            + (buffer.getShort(at + 28) & 0xffff)
                            + (buffer.getShort(at + 30) & 0xffff)
                            + (buffer.getShort(at + 32) & 0xffff);
        }
        if (at != end) {
            throw new DamagedFileException("is damaged: its table of contents is broken", "");
        }
        checkPlaces(entries);
        checkTotal(entries, limits);
        return new ZipArchive(file, entries);
    }

    private static Entry entry(ByteBuffer file, int at, int dataEnd, int end, FileLimits limits)
            throws DamagedFileException {
        int nameLength = file.getShort(at + 28) & 0xffff;
        if (nameLength > limits.name() || at + CENTRAL_SIZE + nameLength > end) {
            throw new DamagedFileException(
                    "has an entry with a name of more than " + limits.name() + " characters", "");
        }
        String name = EntryNames.checked(text(file, at + CENTRAL_SIZE, nameLength));
        int flags = file.getShort(at + 8);
        int method = file.getShort(at + 10);
        long compressed = file.getInt(at + 20) & 0xffffffffL;
        long size = file.getInt(at + 24) & 0xffffffffL;
        long header = file.getInt(at + 42) & 0xffffffffL;
        if ((flags & 1) != 0 || method != STORED && method != DEFLATED) {
            throw new DamagedFileException("is encrypted or packed in an unknown way", name);
        }
        if (size > limits.entry()) {
            throw new DamagedFileException(
                    "has " + size + " bytes; at most " + limits.entry() + " are read", name);
        }
        if (size > FileLimits.SMALL && size / limits.ratio() > compressed) {
            throw new DamagedFileException(
                    "is more than " + limits.ratio() + " times larger than it is packed", name);
        }
        if (header + LOCAL_SIZE > dataEnd || file.getInt((int) header) != LOCAL_SIGNATURE) {
            throw new DamagedFileException("is not where it should be", name);
        }
        int local = (int) header;
        int localName = file.getShort(local + 26) & 0xffff;
        long data = header + LOCAL_SIZE + localName + (file.getShort(local + 28) & 0xffff);
        if (data + compressed > dataEnd) {
            throw new DamagedFileException("reaches beyond its place", name);
        }
        if (localName != nameLength || !text(file, local + LOCAL_SIZE, localName).equals(name)) {
            throw new DamagedFileException("has two names", name);
        }
        if (method == STORED && compressed != size) {
            throw new DamagedFileException("has two sizes", name);
        }
        return new Entry(
                name,
                local,
                (int) data,
                (int) (data + compressed),
                (int) size,
                file.getInt(at + 16),
                method == DEFLATED);
    }

    private static String text(ByteBuffer file, int from, int length) {
        return new String(file.array(), from, length, StandardCharsets.UTF_8);
    }

    private static void checkPlaces(Map<String, Entry> entries) throws DamagedFileException {
        List<Entry> byPlace = new ArrayList<>(entries.values());
        byPlace.sort(Comparator.comparingInt(Entry::header));
        int free = 0;
        for (Entry entry : byPlace) {
            if (entry.header() < free) {
                throw new DamagedFileException("overlaps with another entry", entry.name());
            }
            free = entry.end();
        }
    }

    private static void checkTotal(Map<String, Entry> entries, FileLimits limits)
            throws DamagedFileException {
        long total = entries.values().stream().mapToLong(Entry::size).sum();
        if (total > limits.total()) {
            throw new DamagedFileException(
                    "has " + total + " bytes unpacked; at most " + limits.total() + " are read",
                    "",
                    "capture fewer servers into one file, or give more memory (-Xmx)");
        }
    }

    /** The names of all entries in the order of the table of contents. */
    List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** Uncompressed bytes of an entry, as declared. */
    int size(String name) throws DamagedFileException {
        return entry(name).size();
    }

    /**
     * The bytes of an entry.
     *
     * @throws DamagedFileException if there is none, or it does not unpack to what was declared
     */
    byte[] read(String name) throws DamagedFileException {
        Entry entry = entry(name);
        byte[] bytes = new byte[entry.size()];
        if (entry.deflated()) {
            inflate(entry, bytes);
        } else {
            System.arraycopy(file, entry.data(), bytes, 0, bytes.length);
        }
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if ((int) crc.getValue() != entry.crc()) {
            throw new DamagedFileException("is damaged: its checksum differs", name);
        }
        return bytes;
    }

    private void inflate(Entry entry, byte[] bytes) throws DamagedFileException {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(file, entry.data(), entry.end() - entry.data());
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
        } catch (DataFormatException e) {
            throw new DamagedFileException("cannot be unpacked", entry.name());
        }
    }

    private Entry entry(String name) throws DamagedFileException {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new DamagedFileException("is missing", name);
        }
        return entry;
    }
}
