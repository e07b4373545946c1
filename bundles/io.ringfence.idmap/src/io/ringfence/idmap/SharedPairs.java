package io.ringfence.idmap;

import java.util.Arrays;

/**
 * Ids that two neighbours share, in the order of their starts: the usual case, of which there may
 * be very many. Only places are kept; who and what is looked up when somebody asks.
 */
final class SharedPairs {

    private final RangeTable.Sorted ranges;
    private int[] places = new int[16];
    private int size;

    SharedPairs(RangeTable.Sorted ranges) {
        this.ranges = ranges;
    }

    /** Adds what the range at this place shares with the next one. */
    void add(int place) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 4 * size);
        }
        places[size++] = place;
    }

    int size() {
        return size;
    }

    /** The two owners, the lower number first. */
    int[] owners(int pair) {
        int one = ranges.owner(places[pair]);
        int other = ranges.owner(places[pair] + 1);
        return new int[] {Math.min(one, other), Math.max(one, other)};
    }

    long start(int pair) {
        return ranges.start(places[pair] + 1);
    }

    long end(int pair) {
        return Math.min(ranges.end(places[pair]), ranges.end(places[pair] + 1));
    }
}
