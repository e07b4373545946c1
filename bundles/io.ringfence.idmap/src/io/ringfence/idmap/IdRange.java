package io.ringfence.idmap;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A range of user or group ids, from {@code start} to before {@code end}.
 *
 * <p>Ids are unsigned 32-bit numbers in a {@code long}. A configured range may reach past the last
 * id, as start and size both have 32 bits; {@link #leavesIds()} tells.
 *
 * @param start first id, at least 0
 * @param end the id after the last one, at most 2^33; equal to {@code start} for an empty range
 */
public record IdRange(long start, long end) implements Comparable<IdRange> {

    /** Number of ids of 32 bits. */
    public static final long IDS = 1L << 32;

    /** What a privileged container's namespace maps: all ids but the last, which is no id. */
    public static final IdRange ALL = new IdRange(0, IDS - 1);

    private static final Comparator<IdRange> ORDER =
            Comparator.comparingLong(IdRange::start).thenComparingLong(IdRange::end);

    public IdRange {
        if (start < 0 || end < start || end > 2 * IDS) {
            throw new IllegalArgumentException("no range of ids: " + start + " to " + end);
        }
    }

    /** The range of {@code size} ids from {@code start} on. */
    public static IdRange of(long start, long size) {
        return new IdRange(start, start + size);
    }

    /** Number of ids. */
    public long size() {
        return end - start;
    }

    /** Whether it has no id. */
    public boolean isEmpty() {
        return start == end;
    }

    /** The last id; of an empty range the one before {@code start}. */
    public long last() {
        return end - 1;
    }

    /** Whether it reaches past the last id of 32 bits. */
    public boolean leavesIds() {
        return end > IDS;
    }

    /** Whether this id is in the range. */
    public boolean contains(long id) {
        return id >= start && id < end;
    }

    /** Whether every id of {@code other} is in this range. */
    public boolean contains(IdRange other) {
        return other.isEmpty() || other.start >= start && other.end <= end;
    }

    /** Whether there is an id that is in both. */
    public boolean overlaps(IdRange other) {
        return Math.max(start, other.start) < Math.min(end, other.end);
    }

    /** The ids that are in both, null when there are none. */
    public @Nullable IdRange intersection(IdRange other) {
        return overlaps(other)
                ? new IdRange(Math.max(start, other.start), Math.min(end, other.end))
                : null;
    }

    /** The ids of this range that are not in {@code other}: none, one or two ranges. */
    public List<IdRange> minus(IdRange other) {
        List<IdRange> rest = new ArrayList<>(2);
        if (!overlaps(other)) {
            if (!isEmpty()) {
                rest.add(this);
            }
            return rest;
        }
        if (start < other.start) {
            rest.add(new IdRange(start, other.start));
        }
        if (other.end < end) {
            rest.add(new IdRange(other.end, end));
        }
        return rest;
    }

    @Override
    public int compareTo(IdRange other) {
        return ORDER.compare(this, other);
    }

    /** First and last id, as in {@code 100000-165535}; one id alone; {@code none} when empty. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "none";
        }
        return size() == 1 ? Long.toString(start) : start + "-" + last();
    }
}
