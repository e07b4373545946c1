package io.ringfence.idmap.ui.tables;

import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.OverlapClass;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.ui.state.Host;

/**
 * What is shared on a host; user and group ids in one row where they overlap alike.
 *
 * @param host where
 * @param overlap the first of those it stands for
 * @param kinds as in {@code uid+gid}
 * @param ids the shared host ids
 * @param first the first of them
 * @param count how many they are
 * @param containers who shares them
 * @param size how many containers they are
 * @param inside what the ids are in the containers
 * @param users who has them on the host, empty for nobody that is known
 * @param cause how it came about, in a few words; empty when it was not looked for
 */
record OverlapRow(
        Host host,
        Overlap overlap,
        String kinds,
        String ids,
        long first,
        long count,
        String containers,
        int size,
        String inside,
        String users,
        String cause) {

    OverlapLevel level() {
        return overlap.level();
    }

    OverlapClass type() {
        return overlap.type();
    }
}
