package io.ringfence.model.redact;

import java.util.Arrays;

/**
 * Notes where the elements of an answer's metadata stand while a parser walks over it.
 *
 * <p>Depth 0 is the whole answer, 1 what is in its envelope, 2 what is in its metadata.
 */
final class Elements {

    private static final int NONE = -1;

    private int[] metadata = {};
    private int[] found = new int[64];
    private int size;
    private boolean inMetadata;

    /** Depth at which values are elements, {@link #NONE} while there are none. */
    private int elementDepth = NONE;

    private int start;

    /** A member of the envelope begins. */
    void envelopeMember(String name) {
        inMetadata = name.equals("metadata");
    }

    /** Whether {@link #begin} and {@link #end} care about values at this depth. */
    boolean cares(int depth) {
        return inMetadata && (depth == 1 || depth == elementDepth);
    }

    void begin(int depth, int offset) {
        if (depth == elementDepth) {
            start = offset;
        } else if (depth == 1) {
            metadata = new int[] {offset, offset};
            size = 0;
            elementDepth = NONE;
        }
    }

    void end(int depth, int offset) {
        if (depth == elementDepth) {
            add(start);
            add(offset);
        } else if (depth == 1 && metadata.length > 0) {
            metadata[1] = offset;
        }
    }

    /** An array begins whose items will be at {@code depth}. */
    void beginArray(int depth) {
        if (inMetadata && elementDepth == NONE && (depth == 2 || depth == 3)) {
            elementDepth = depth;
        }
    }

    /** The array ends whose items were at {@code depth}. */
    void endArray(int depth) {
        if (depth == elementDepth) {
            elementDepth = NONE;
        }
    }

    int[] metadata() {
        return metadata;
    }

    int[] elements() {
        return Arrays.copyOf(found, size);
    }

    private void add(int offset) {
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = offset;
    }
}
