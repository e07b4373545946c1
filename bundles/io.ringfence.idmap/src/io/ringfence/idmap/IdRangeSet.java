package io.ringfence.idmap;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A set of ids as ranges.
 *
 * @param ranges in order; none is empty, and between two of them at least one id is missing
 */
public record IdRangeSet(List<IdRange> ranges) {

    /** No ids. */
    public static final IdRangeSet EMPTY = new IdRangeSet(List.of());

    /**
     * @throws IllegalArgumentException if the ranges are not in order, overlap or touch; see {@link
     *     #of} for ranges of any sort
     */
    public IdRangeSet {
        ranges = List.copyOf(ranges);
        long end = -1;
        for (IdRange range : ranges) {
            if (range.isEmpty() || range.start() <= end) {
                throw new IllegalArgumentException("not in order: " + ranges);
            }
            end = range.end();
        }
    }

    /** The ids that are in any of the ranges, which may be in any order and overlap. */
    public static IdRangeSet of(Collection<IdRange> any) {
        List<IdRange> sorted = new ArrayList<>(any);
        sorted.removeIf(IdRange::isEmpty);
        sorted.sort(null);
        List<IdRange> joined = new ArrayList<>(sorted.size());
        IdRange open = null;
        for (IdRange range : sorted) {
            if (open == null) {
                open = range;
            } else if (range.start() <= open.end()) {
                open = new IdRange(open.start(), Math.max(open.end(), range.end()));
            } else {
                joined.add(open);
                open = range;
            }
        }
        if (open != null) {
            joined.add(open);
        }
        return joined.isEmpty() ? EMPTY : new IdRangeSet(joined);
    }

    /** Number of ids. */
    public long size() {
        long size = 0;
        for (IdRange range : ranges) {
            size += range.size();
        }
        return size;
    }

    /** Whether it has no id. */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** Whether this id is in one of the ranges. */
    public boolean contains(long id) {
        int at = firstEndingAfter(id);
        return at < ranges.size() && ranges.get(at).contains(id);
    }

    /** From the first to the last id, null when there are none. */
    public @Nullable IdRange hull() {
        return isEmpty() ? null : new IdRange(ranges.getFirst().start(), ranges.getLast().end());
    }

    /** The ids that are in one of the two or in both. */
    public IdRangeSet union(IdRangeSet other) {
        List<IdRange> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        return of(all);
    }

    /** The ids that are in both. */
    public IdRangeSet intersection(IdRangeSet other) {
        List<IdRange> both = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < ranges.size() && j < other.ranges.size()) {
            IdRange left = ranges.get(i);
            IdRange right = other.ranges.get(j);
            IdRange shared = left.intersection(right);
            if (shared != null) {
                both.add(shared);
            }
            if (left.end() < right.end()) {
                i++;
            } else {
                j++;
            }
        }
        return of(both);
    }

    /** Whether any of the ids is in the range. */
    public boolean meets(IdRange range) {
        int at = firstEndingAfter(range.start());
        return at < ranges.size() && ranges.get(at).overlaps(range);
    }

    /** The ids that are in the range. Fast, however many ranges there are elsewhere. */
    public IdRangeSet within(IdRange range) {
        List<IdRange> found = new ArrayList<>();
        for (int i = firstEndingAfter(range.start());
                i < ranges.size() && ranges.get(i).start() < range.end();
                i++) {
            IdRange shared = ranges.get(i).intersection(range);
            if (shared != null) {
                found.add(shared);
            }
        }
        return found.isEmpty() ? EMPTY : new IdRangeSet(found);
    }

    private int firstEndingAfter(long id) {
        int low = 0;
        int high = ranges.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (ranges.get(middle).end() <= id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The ids of this set that are not in {@code other}. */
    public IdRangeSet minus(IdRangeSet other) {
        List<IdRange> rest = new ArrayList<>();
        int next = 0;
        for (IdRange range : ranges) {
            while (next < other.ranges.size() && other.ranges.get(next).end() <= range.start()) {
                next++;
            }
            long from = range.start();
            for (int j = next; j < other.ranges.size() && from < range.end(); j++) {
                IdRange hole = other.ranges.get(j);
                if (hole.start() >= range.end()) {
                    break;
                }
                if (from < hole.start()) {
                    rest.add(new IdRange(from, hole.start()));
                }
                from = hole.end();
            }
            if (from < range.end()) {
                rest.add(new IdRange(from, range.end()));
            }
        }
        return of(rest);
    }

    /** The ranges as in {@code 1000, 100000-165535}; {@code none} when there are none. */
    @Override
    public String toString() {
        return isEmpty()
                ? "none"
                : String.join(", ", ranges.stream().map(IdRange::toString).toList());
    }
}
