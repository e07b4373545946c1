package io.ringfence.idmap.plan;

import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.IdRangeSet;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Host ids from which ranges are taken, the lowest that fit first. */
final class FreeSpace {

    private final List<IdRange> gaps;
    private final Map<Long, Integer> tooSmall = new HashMap<>();

    FreeSpace(IdRangeSet ids) {
        gaps = new ArrayList<>(ids.ranges());
    }

    /** Takes a range, null when none is wide enough. */
    @Nullable
    IdRange take(long size) {
        // gaps only get smaller: those that were too small for this size stay so
        for (int i = tooSmall.getOrDefault(size, 0); i < gaps.size(); i++) {
            IdRange gap = gaps.get(i);
            if (gap.size() >= size) {
                gaps.set(i, new IdRange(gap.start() + size, gap.end()));
                tooSmall.put(size, i);
                return IdRange.of(gap.start(), size);
            }
        }
        tooSmall.put(size, gaps.size());
        return null;
    }

    IdRangeSet ids() {
        return IdRangeSet.of(gaps);
    }
}
