package io.ringfence.idmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Ranges that come in the order of their ids; those that touch become one. */
final class RangeList {

    private long[] bounds = new long[2];
    private int count;

    /**
     * @param start not before the end of the last range
     */
    void add(long start, long end) {
        if (count > 0 && bounds[count - 1] == start) {
            bounds[count - 1] = end;
            return;
        }
        if (count == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * count);
        }
        bounds[count++] = start;
        bounds[count++] = end;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Number of ranges. */
    int size() {
        return count / 2;
    }

    long start(int at) {
        return bounds[2 * at];
    }

    long end(int at) {
        return bounds[2 * at + 1];
    }

    IdRangeSet ids() {
        List<IdRange> ranges = new ArrayList<>(size());
        for (int i = 0; i < count; i += 2) {
            ranges.add(new IdRange(bounds[i], bounds[i + 1]));
        }
        return new IdRangeSet(ranges);
    }

    /** The ids that are in both. */
    RangeList intersection(RangeList other) {
        RangeList both = new RangeList();
        int left = 0;
        int right = 0;
        while (left < size() && right < other.size()) {
            long start = Math.max(start(left), other.start(right));
            long end = Math.min(end(left), other.end(right));
            if (start < end) {
                both.add(start, end);
            }
            if (end(left) < other.end(right)) {
                left++;
            } else {
                right++;
            }
        }
        return both;
    }
}
