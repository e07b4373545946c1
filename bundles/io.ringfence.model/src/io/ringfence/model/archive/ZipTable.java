package io.ringfence.model.archive;

import io.ringfence.model.archive.ZipArchive.Entry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Reads the table of contents of a ZIP file (PKWARE APPNOTE 6.3, sections 4.3 to 4.5).
 *
 * <p>Stricter than ZIP needs to be, as only our own files are read: no archive comment, no
 * encryption, no 64-bit extensions, no two entries of one name or in one place, no name that leaves
 * its folder, and sizes that were declared are neither exceeded nor missed.
 */
final class ZipTable {

    private static final int END_SIZE = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int CENTRAL_SIZE = 46;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIZE = 30;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /** No table of contents within the limits is larger; 20,000 entries need 5 MB. */
    private static final int LARGEST_TABLE = 32 << 20;

    private final Bytes file;
    private final FileLimits limits;

    ZipTable(Bytes file, FileLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** The entries by their names, in the order of the table. */
    SequencedMap<String, Entry> read() throws DamagedFileException, IOException {
        long end = file.size() - END_SIZE;
        if (file.size() > limits.file()) {
            throw new DamagedFileException("is larger than " + limits.file() + " bytes", "");
        }
        if (!startsAsOne(file)) {
            throw new DamagedFileException("is not a ZIP file", "");
        }
        if (end < 0 || at(file, end, END_SIZE).getInt(0) != END_SIGNATURE) {
            throw new DamagedFileException("is cut: its end is missing", "");
        }
        ByteBuffer last = at(file, end, END_SIZE);
        int count = last.getShort(10) & 0xffff;
        long size = last.getInt(12) & 0xffffffffL;
        long start = last.getInt(16) & 0xffffffffL;
        if (count > limits.entries()) {
            throw new DamagedFileException(
                    "has " + count + " entries; at most " + limits.entries() + " are read", "");
        }
        if (start + size != end || size > LARGEST_TABLE) {
            throw new DamagedFileException("is damaged: its table of contents is not in place", "");
        }
        ByteBuffer table = at(file, start, (int) size);
        SequencedMap<String, Entry> entries = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            Entry entry = entry(table, start);
            if (entries.put(entry.name(), entry) != null) {
                throw new DamagedFileException("is there twice", entry.name());
            }
        }
        if (table.hasRemaining()) {
            throw brokenTable();
        }
        checkPlaces(entries);
        checkTotal(entries);
        return entries;
    }

    static boolean startsAsOne(Bytes file) throws IOException {
        return file.size() >= 4 && at(file, 0, 4).getInt(0) == LOCAL_SIGNATURE;
    }

    static String firstName(Bytes file) throws IOException {
        if (file.size() < LOCAL_SIZE || !startsAsOne(file)) {
            return "";
        }
        int length = at(file, 0, LOCAL_SIZE).getShort(26) & 0xffff;
        return LOCAL_SIZE + length > file.size() ? "" : text(at(file, LOCAL_SIZE, length), length);
    }

    private static DamagedFileException brokenTable() {
        return new DamagedFileException("is damaged: its table of contents is broken", "");
    }

    /** The entry that the table tells of next. */
    private Entry entry(ByteBuffer table, long dataEnd) throws DamagedFileException, IOException {
        int at = table.position();
        if (table.remaining() < CENTRAL_SIZE || table.getInt(at) != CENTRAL_SIGNATURE) {
            throw brokenTable();
        }
        int nameLength = table.getShort(at + 28) & 0xffff;
        int more = (table.getShort(at + 30) & 0xffff) + (table.getShort(at + 32) & 0xffff);
        if (nameLength > limits.name()) {
            throw new DamagedFileException(
                    "has an entry with a name of more than " + limits.name() + " characters", "");
        }
        if (table.remaining() < CENTRAL_SIZE + nameLength + more) {
            throw brokenTable();
        }
        table.position(at + CENTRAL_SIZE);
        String name = EntryName.checked(text(table, nameLength));
        table.position(table.position() + more);
        int flags = table.getShort(at + 8);
        int method = table.getShort(at + 10);
        long compressed = table.getInt(at + 20) & 0xffffffffL;
        long size = table.getInt(at + 24) & 0xffffffffL;
        long header = table.getInt(at + 42) & 0xffffffffL;
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
        if (method == STORED && compressed != size) {
            throw new DamagedFileException("has two sizes", name);
        }
        long data = data(header, name, dataEnd);
        if (data + compressed > dataEnd) {
            throw new DamagedFileException("reaches beyond its place", name);
        }
        return new Entry(
                name,
                header,
                data,
                data + compressed,
                (int) size,
                table.getInt(at + 16),
                method == DEFLATED);
    }

    /** Where the data starts behind the local header, which must tell the same name. */
    private long data(long header, String name, long dataEnd)
            throws DamagedFileException, IOException {
        if (header + LOCAL_SIZE > dataEnd) {
            throw new DamagedFileException("is not where it should be", name);
        }
        ByteBuffer local = at(file, header, LOCAL_SIZE);
        if (local.getInt(0) != LOCAL_SIGNATURE) {
            throw new DamagedFileException("is not where it should be", name);
        }
        int length = local.getShort(26) & 0xffff;
        long afterName = header + LOCAL_SIZE + length;
        if (length != name.length()
                || afterName > dataEnd
                || !text(at(file, header + LOCAL_SIZE, length), length).equals(name)) {
            throw new DamagedFileException("has two names", name);
        }
        return afterName + (local.getShort(28) & 0xffff);
    }

    private static void checkPlaces(Map<String, Entry> entries) throws DamagedFileException {
        List<Entry> byPlace = new ArrayList<>(entries.values());
        byPlace.sort(Comparator.comparingLong(Entry::header));
        long free = 0;
        for (Entry entry : byPlace) {
            if (entry.header() < free) {
                throw new DamagedFileException("overlaps with another entry", entry.name());
            }
            free = entry.end();
        }
    }

    private void checkTotal(Map<String, Entry> entries) throws DamagedFileException {
        long total = entries.values().stream().mapToLong(Entry::size).sum();
        if (total > limits.total()) {
            throw new DamagedFileException(
                    "has " + total + " bytes unpacked; at most " + limits.total() + " are read",
                    "",
                    "capture fewer servers into one file, or give more memory (-Xmx)");
        }
    }

    private static ByteBuffer at(Bytes file, long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.read(at, bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String text(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
