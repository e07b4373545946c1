package io.ringfence.idmap;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Ids that are shared in one way, by whomever, joined while the sweep goes on. */
final class Region {

    private final List<IdRange> ids = new ArrayList<>();
    private final Set<IdmapGroup> groups = new LinkedHashSet<>();
    private long end = -1;

    /** Adds the ids between two edges and the groups that have them. */
    void add(IdRange range, Active... active) {
        for (Active each : active) {
            groups.addAll(range.start() == end ? each.fresh() : each.groups());
        }
        ids.add(range);
        end = range.end();
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    IdRangeSet ids() {
        return IdRangeSet.of(ids);
    }

    List<IdmapGroup> groups() {
        return List.copyOf(groups);
    }
}
