package io.ringfence.idmap;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Ids that are shared in one way, by whomever, joined while the sweep goes on. */
final class Region {

    private final RangeList ids = new RangeList();
    private final BitSet seen = new BitSet();
    private final IntStream.Builder owners = IntStream.builder();
    private long end = -1;

    /** Adds the ids between two edges and the owners that have them. */
    void add(long from, long to, Active... active) {
        for (Active each : active) {
            for (int owner : from == end ? each.fresh() : each.inOrder()) {
                add(owner);
            }
        }
        ids.add(from, to);
        end = to;
    }

    /**
     * Adds ids and the owners that have some of them.
     *
     * @param shared in order, behind what the region has
     */
    void add(RangeList shared, RangeTable.Sorted... ranges) {
        for (RangeTable.Sorted each : ranges) {
            int at = 0;
            for (int i = 0; i < each.size() && at < shared.size(); i++) {
                while (at < shared.size() && shared.end(at) <= each.start(i)) {
                    at++;
                }
                if (at < shared.size() && shared.start(at) < each.end(i)) {
                    add(each.owner(i));
                }
            }
        }
        for (int i = 0; i < shared.size(); i++) {
            ids.add(shared.start(i), shared.end(i));
            end = shared.end(i);
        }
    }

    private void add(int owner) {
        if (!seen.get(owner)) {
            seen.set(owner);
            owners.add(owner);
        }
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    IdRangeSet ids() {
        return ids.ids();
    }

    /** The owners in the order in which they were met. Ends the region. */
    int[] owners() {
        return owners.build().toArray();
    }
}
