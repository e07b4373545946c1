package io.ringfence.idmap.allocate;

import io.ringfence.idmap.IdRange;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Where LXD looks for a free range for an isolated container (LXD source, {@code
 * lxd/instance/drivers/driver_lxc.go}, {@code findIdmap}; the same from 5.0.2 to 6.9, and in Incus
 * but for who counts as another container). It is a model with the faults of the original: ranges
 * that lie inside others, or below the pool, make it hand out ids that somebody has.
 *
 * @param pool the host ids of the default map
 */
public record Allocator(IdRange pool) {

    /** The first ids of the pool are never given to isolated containers. */
    public static final long LEFT_FREE = 65_536;

    /** What LXD says when it finds no range. */
    public static final String NO_ROOM = "Not enough uid/gid available for the container";

    /**
     * The base that a container without {@code security.idmap.base} gets, empty when LXD finds no
     * room.
     *
     * @param size number of ids it is to have
     * @param others the ranges of the other isolated containers, in any order
     */
    public OptionalLong base(long size, List<IdRange> others) {
        List<IdRange> sorted = new ArrayList<>(others);
        sorted.sort((a, b) -> Long.compare(a.start(), b.start()));
        long offset = pool.start() + LEFT_FREE;
        for (int i = 0; i < sorted.size(); i++) {
            IdRange here = sorted.get(i);
            if (i == 0) {
                if (here.start() >= offset + size) {
                    return OptionalLong.of(offset);
                }
                offset = here.end();
                continue;
            }
            IdRange before = sorted.get(i - 1);
            if (before.end() > offset) {
                offset = before.end();
                continue;
            }
            offset = before.end(); // may go back: the one before may lie inside an earlier one
            if (offset + size < here.start()) {
                return OptionalLong.of(offset);
            }
            offset = here.end();
        }
        return offset + size < pool.end() ? OptionalLong.of(offset) : OptionalLong.empty();
    }
}
