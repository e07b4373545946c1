package io.ringfence.idmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Ids that are shared in one way, each with exactly those who share it. When there are too many
 * pairs of those (a server with thousands of staggered ranges) the rest is joined into a region.
 */
final class SharedRanges {

    private static final long MOST_PAIRS = 4_000_000;

    private final Map<List<IdmapGroup>, List<IdRange>> exact = new LinkedHashMap<>();
    private final Region joined = new Region();
    private List<IdRange> latest = new ArrayList<>();
    private int version = -1;
    private long pairs;

    /** Adds the ids between two edges and the groups that have them. */
    void add(IdRange range, Active active) {
        if (active.version() == version) {
            latest.add(range);
            return;
        }
        pairs += (long) active.groups().size() * active.groups().size();
        if (pairs > MOST_PAIRS) {
            joined.add(range, active);
            return;
        }
        latest = exact.computeIfAbsent(active.inOrder(), _ -> new ArrayList<>());
        latest.add(range);
        version = active.version();
    }

    /** Tells what was found: those who share, and the ids. */
    void forEach(BiConsumer<List<IdmapGroup>, IdRangeSet> found) {
        exact.forEach((groups, ids) -> found.accept(groups, IdRangeSet.of(ids)));
        if (!joined.isEmpty()) {
            found.accept(joined.groups(), joined.ids());
        }
    }
}
