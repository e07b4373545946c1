package io.ringfence.idmap;

import java.util.List;
import java.util.stream.Stream;

/**
 * Host ids that several containers have, or that a container has of the host.
 *
 * @param type why
 * @param level how bad in this case
 * @param kind user or group ids
 * @param ids the host ids, exactly
 * @param groups who has them. Isolated with isolated and raw with raw: each group has every id of
 *     {@code ids}, unless a server has so many pairs that they were joined. Else each id is in the
 *     maps of two of the containers at least, or of one and the host
 */
public record Overlap(
        OverlapClass type,
        OverlapLevel level,
        IdKind kind,
        IdRangeSet ids,
        List<IdmapGroup> groups) {

    public Overlap {
        groups = List.copyOf(groups);
    }

    /** The containers that take part. */
    public Stream<InstanceIdmap> instances() {
        return groups.stream().flatMap(group -> group.instances().stream());
    }

    /** How many containers take part. */
    public int size() {
        return groups.stream().mapToInt(group -> group.instances().size()).sum();
    }

    /** What the ids are in the containers of one of the groups. */
    public IdRangeSet inside(IdmapGroup group) {
        return group.kind() == IdmapKind.PRIVILEGED ? ids : group.map().inContainer(kind, ids);
    }
}
