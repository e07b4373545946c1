package io.ringfence.idmap;

import java.util.Arrays;

/**
 * Ranges with their owners, in columns: a million of them are three arrays and no objects. Owners
 * are numbers from 0 on; one may have several ranges.
 */
public final class RangeTable {

    private static final int INDEX_BITS = 31;

    private long[] starts;
    private int[] sizes; // unsigned: half the memory to jump about in when ranges are sorted
    private int[] owners;
    private int size;
    private boolean severalEach;

    /**
     * @param expected how many ranges will come, more or less
     */
    public RangeTable(int expected) {
        int capacity = Math.max(4, expected);
        starts = new long[capacity];
        sizes = new int[capacity];
        owners = new int[capacity];
    }

    /**
     * Adds a range; one without ids is left out.
     *
     * @param owner whose it is, at least 0
     * @param ids fewer than 2^32 of them, and the first one is less
     * @throws IllegalArgumentException if there are more
     */
    public void add(int owner, IdRange ids) {
        if (ids.isEmpty()) {
            return;
        }
        if (!IdmapEntry.isId(ids.start()) || !IdmapEntry.isId(ids.size())) {
            throw new IllegalArgumentException("no range of a map: " + ids);
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            sizes = Arrays.copyOf(sizes, 2 * size);
            owners = Arrays.copyOf(owners, 2 * size);
        }
        severalEach |= size > 0 && owner <= owners[size - 1];
        starts[size] = ids.start();
        sizes[size] = (int) ids.size();
        owners[size] = owner;
        size++;
    }

    /** Number of ranges. */
    public int size() {
        return size;
    }

    /**
     * Whether an owner may have several ranges: surely not when owners came in order, once each.
     */
    boolean mayHaveSeveralEach() {
        return severalEach;
    }

    /** The ranges in the order of their starts. Later additions do not show. */
    Sorted sorted() {
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = starts[i] << INDEX_BITS | i;
        }
        Arrays.sort(keys);
        return new Sorted(keys, sizes, owners);
    }

    /** Ranges by their place in the order of starts; of equal starts as they were added. */
    static final class Sorted {

        private final long[] keys;
        private final int[] sizes;
        private final int[] owners;

        private Sorted(long[] keys, int[] sizes, int[] owners) {
            this.keys = keys;
            this.sizes = new int[keys.length];
            this.owners = owners;
            // all at once, because each one waits for memory
            for (int i = 0; i < keys.length; i++) {
                this.sizes[i] = sizes[index(i)];
            }
        }

        int size() {
            return keys.length;
        }

        long start(int at) {
            return keys[at] >>> INDEX_BITS;
        }

        long end(int at) {
            return start(at) + Integer.toUnsignedLong(sizes[at]);
        }

        int owner(int at) {
            return owners[index(at)];
        }

        private int index(int at) {
            return (int) keys[at] & Integer.MAX_VALUE;
        }

        /** The ids that are in any of the ranges. */
        RangeList cover() {
            RangeList cover = new RangeList();
            int at = 0;
            while (at < size()) {
                long start = start(at);
                long end = end(at);
                for (at++; at < size() && start(at) <= end; at++) {
                    end = Math.max(end, end(at));
                }
                cover.add(start, end);
            }
            return cover;
        }
    }
}
