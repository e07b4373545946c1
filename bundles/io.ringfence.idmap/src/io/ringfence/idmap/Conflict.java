package io.ringfence.idmap;

import java.util.List;
import java.util.Set;

/**
 * That a container shares host ids with others against the intent of its configuration.
 *
 * @param level the worst of its overlaps
 * @param worst the first of those that are as bad
 * @param types their classes
 * @param others how many containers it shares ids with
 * @param named up to three of them, by label
 * @param uids number of user ids that are shared
 * @param gids number of group ids that are shared
 */
public record Conflict(
        OverlapLevel level,
        Overlap worst,
        Set<OverlapClass> types,
        int others,
        List<InstanceIdmap> named,
        long uids,
        long gids) {

    /** At most this many others are named. */
    public static final int NAMED = 3;

    /** The number of ids to tell: the larger of both, which mostly are equal. */
    public long ids() {
        return Math.max(uids, gids);
    }
}
