package io.ringfence.idmap.explain;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdmapGroup;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MapPiece;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Containers in which an id of the host is somebody: all of one map, in which it is the same id.
 *
 * @param kind user or group id
 * @param group the containers
 * @param containerId who it is in there
 * @param part by which part of the map; null for privileged containers, which have none
 */
public record Holder(
        IdKind kind, IdmapGroup group, long containerId, MapPiece.@Nullable Part part) {

    /** The key that leads to it for one of the containers, as in {@code raw.idmap}. */
    public String key(InstanceIdmap container) {
        return OriginKey.of(container, part);
    }
}
