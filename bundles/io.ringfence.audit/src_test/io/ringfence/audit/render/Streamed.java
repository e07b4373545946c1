package io.ringfence.audit.render;

import org.eclipse.jdt.annotation.NonNullByDefault;

import java.io.Writer;

/** Counts what is written, and how much of it at once. */
@NonNullByDefault({})
final class Streamed extends Writer {

    long size;
    int largest;
    long lines;

    @Override
    public void write(char[] buffer, int offset, int length) {
        size += length;
        largest = Math.max(largest, length);
        for (int i = 0; i < length; i++) {
            lines += buffer[offset + i] == '\n' ? 1 : 0;
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        throw new AssertionError("a renderer must not close what it was given");
    }
}
