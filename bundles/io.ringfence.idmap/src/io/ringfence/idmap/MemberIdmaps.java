package io.ringfence.idmap;

import io.ringfence.model.Known;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;
import java.util.Map;

/**
 * The id maps of one cluster member. LXD hands ranges out for each member apart, so equal ids on
 * two members are no overlap.
 *
 * @param member its name; the server's name when it stands alone
 * @param defaults the map of containers that are not isolated
 * @param instances its containers in the order of the capture
 * @param groups the containers whose maps are known, by map
 * @param overlaps host ids that are somebody else's as well, user ids first
 * @param host who has which ids on the host
 * @param grantable for each kind the host ids that root may give to containers; a kind is missing
 *     when that is not known
 */
public record MemberIdmaps(
        String member,
        Known<DefaultMap> defaults,
        List<InstanceIdmap> instances,
        List<IdmapGroup> groups,
        List<Overlap> overlaps,
        HostOwners host,
        Map<IdKind, IdRangeSet> grantable) {

    /** Where ids of the host itself end when no default map tells. */
    public static final long USUAL_FIRST_SUB_ID = 100_000;

    public MemberIdmaps {
        instances = List.copyOf(instances);
        groups = List.copyOf(groups);
        overlaps = List.copyOf(overlaps);
        grantable = Map.copyOf(grantable);
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
