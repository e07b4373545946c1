package io.ringfence.idmap;

import java.util.Arrays;

/** Ids that two owners share, in columns: the usual case, of which there may be very many. */
final class SharedPairs {

    private long[] bounds = new long[2];
    private int[] owners = new int[2];
    private int size;

    /** Adds what two owners share, the lower number first. */
    void add(int one, int other, long from, long to) {
        if (2 * size == owners.length) {
            bounds = Arrays.copyOf(bounds, 4 * size);
            owners = Arrays.copyOf(owners, 4 * size);
        }
        owners[2 * size] = Math.min(one, other);
        owners[2 * size + 1] = Math.max(one, other);
        bounds[2 * size] = from;
        bounds[2 * size + 1] = to;
        size++;
    }

    int size() {
        return size;
    }

    int[] owners(int at) {
        return new int[] {owners[2 * at], owners[2 * at + 1]};
    }

    long start(int at) {
        return bounds[2 * at];
    }

    long end(int at) {
        return bounds[2 * at + 1];
    }
}
