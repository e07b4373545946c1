package io.ringfence.idmap.plan;

import io.ringfence.idmap.IdRange;

import java.util.Map;
import java.util.TreeMap;

/** Ranges that do not meet, by their starts. */
final class Taken {

    private final TreeMap<Long, IdRange> ranges = new TreeMap<>();

    /** Adds the range if it meets none; tells whether it did. */
    boolean add(IdRange range) {
        Map.Entry<Long, IdRange> before = ranges.lowerEntry(range.end());
        if (range.isEmpty() || before != null && before.getValue().overlaps(range)) {
            return false;
        }
        ranges.put(range.start(), range);
        return true;
    }
}
