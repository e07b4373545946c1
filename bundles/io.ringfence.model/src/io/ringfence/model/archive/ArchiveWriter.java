package io.ringfence.model.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes an archive that {@link ZipArchive} reads; entries of other archives are copied as they are
 * packed there, not looked into.
 */
public final class ArchiveWriter {

    private static final int VERSION = 20;

    /** 1980-01-01: when an entry was written means nothing here. */
    private static final int NO_DATE = 1 << 5 | 1;

    private final OutputStream out;
    private final ByteArrayOutputStream contents = new ByteArrayOutputStream();
    private long written;
    private int count;

    public ArchiveWriter(OutputStream out) {
        this.out = out;
    }

    /** Adds an entry, packed if that makes it smaller. */
    public void add(String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        byte[] packed = deflated(bytes);
        boolean smaller = packed.length < bytes.length;
        byte[] data = smaller ? packed : bytes;
        header(name, smaller, (int) crc.getValue(), data.length, bytes.length);
        write(data);
    }

    /** Adds an entry as it is. */
    public void store(String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        header(name, false, (int) crc.getValue(), bytes.length, bytes.length);
        write(bytes);
    }

    /** Copies an entry of another archive. */
    public void copy(String name, ZipArchive from) throws IOException, DamagedFileException {
        ZipArchive.Entry entry = from.entry(name);
        header(name, entry.deflated(), entry.crc(), entry.packed(), entry.size());
        long before = written;
        from.copy(entry, this::write);
        if (written - before != entry.packed()) {
            throw new IOException("the entry " + name + " changed while it was copied");
        }
    }

    /** Writes the table of contents; the stream stays open. */
    public void finish() throws IOException {
        long start = written;
        byte[] table = contents.toByteArray();
        if (start + table.length > Integer.MAX_VALUE || count > 0xffff) {
            throw new IOException("it would become larger than 2 GiB");
        }
        write(table);
        ByteBuffer end = buffer(22);
        end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        end.putShort((short) count).putShort((short) count);
        end.putInt(table.length).putInt((int) start).putShort((short) 0);
        write(end.array());
    }

    private void header(String name, boolean deflated, int crc, int packed, int size)
            throws IOException {
        byte[] text = name.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer local = buffer(30 + text.length);
        local.putInt(0x04034b50);
        common(local, deflated, crc, packed, size, text.length);
        local.put(text);
        ByteBuffer central = buffer(46 + text.length);
        central.putInt(0x02014b50).putShort((short) VERSION);
        common(central, deflated, crc, packed, size, text.length);
        central.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
        central.putInt((int) written).put(text);
        contents.write(central.array());
        count++;
        write(local.array());
    }

    private static void common(
            ByteBuffer header, boolean deflated, int crc, int packed, int size, int name) {
        header.putShort((short) VERSION).putShort((short) 0);
        header.putShort((short) (deflated ? 8 : 0));
        header.putShort((short) 0).putShort((short) NO_DATE);
        header.putInt(crc).putInt(packed).putInt(size);
        header.putShort((short) name).putShort((short) 0);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] buffer = new byte[1 << 14];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return packed.toByteArray();
    }
}
