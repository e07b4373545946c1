package io.ringfence.idmap;

import io.ringfence.model.Known;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/**
 * The id maps of one cluster member. LXD hands ranges out for each member apart, so equal ids on
 * two members are no overlap.
 *
 * @param member its name; the server's name when it stands alone
 * @param defaults the map of containers that are not isolated
 * @param instances its containers in the order of the capture
 * @param groups the containers whose maps are known, by map
 * @param overlaps host ids that are somebody else's as well, user ids first
 */
public record MemberIdmaps(
        String member,
        Known<DefaultMap> defaults,
        List<InstanceIdmap> instances,
        List<IdmapGroup> groups,
        List<Overlap> overlaps) {

    /** Where ids of the host itself end when no default map tells. */
    public static final long USUAL_FIRST_SUB_ID = 100_000;

    public MemberIdmaps {
        instances = List.copyOf(instances);
        groups = List.copyOf(groups);
        overlaps = List.copyOf(overlaps);
    }

    /** The first id that containers use by default; ids below are the host's own. */
    public long firstSubId(IdKind kind) {
        return firstSubId(defaults, kind);
    }

    static long firstSubId(Known<DefaultMap> defaults, IdKind kind) {
        IdRange range = range(defaults, kind);
        return range == null ? USUAL_FIRST_SUB_ID : range.start();
    }

    static @Nullable IdRange range(Known<DefaultMap> defaults, IdKind kind) {
        return defaults instanceof Known.Value<DefaultMap>(DefaultMap map) ? map.range(kind) : null;
    }
}
