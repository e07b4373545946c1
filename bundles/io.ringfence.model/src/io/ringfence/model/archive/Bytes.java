package io.ringfence.model.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Bytes that can be read at any place, by several threads. */
public interface Bytes {

    /** How many there are. */
    long size() throws IOException;

    /** Fills {@code into} with the bytes from {@code at} on; all of them are there. */
    void read(long at, byte[] into) throws IOException;

    /** Those of an array, which is not copied. */
    static Bytes of(byte[] array) {
        return new Bytes() {
            @Override
            public long size() {
                return array.length;
            }

            @Override
            public void read(long at, byte[] into) {
                System.arraycopy(array, Math.toIntExact(at), into, 0, into.length);
            }
        };
    }

    /** Those of a file, which stays open. */
    static Bytes of(FileChannel file) {
        return new Bytes() {
            @Override
            public long size() throws IOException {
                return file.size();
            }

            @Override
            public void read(long at, byte[] into) throws IOException {
                ByteBuffer buffer = ByteBuffer.wrap(into);
                while (buffer.hasRemaining()) {
                    if (file.read(buffer, at + buffer.position()) < 0) {
                        throw new EOFException("it became shorter");
                    }
                }
            }
        };
    }
}
