package io.ringfence.idmap;

import io.ringfence.model.Origin;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The map of containers that are not isolated and have no {@code raw.idmap}: root's whole range of
 * subordinate ids. No LXD tells it; it is always concluded.
 *
 * @param map one range for each kind, from container id 0 on
 * @param origin from what it was concluded
 */
public record DefaultMap(Idmap map, Origin origin) {

    /** The host's ids that the map covers, null when it has none of this kind. */
    public @Nullable IdRange range(IdKind kind) {
        return map.hostIds(kind).hull();
    }
}
