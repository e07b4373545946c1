package io.ringfence.idmap;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Host ids of containers that belong to the host itself. */
final class HostOverlaps {

    /** The host's root. */
    private static final IdRange ROOT = IdRange.of(0, 1);

    private static final IdRangeSet IDS = new IdRangeSet(List.of(IdRange.ALL));

    private HostOverlaps() {}

    /**
     * @param first the first id that is not the host's own
     * @param grantable the ids that root may give to containers, null when that is not known
     */
    static List<Overlap> of(
            List<IdmapGroup> groups, IdKind kind, long first, @Nullable IdRangeSet grantable) {
        IdRangeSet root = new IdRangeSet(List.of(ROOT));
        IdRangeSet system =
                first > 1 ? new IdRangeSet(List.of(new IdRange(1, first))) : IdRangeSet.EMPTY;
        List<Overlap> overlaps = new ArrayList<>();
        List<IdmapGroup> privileged = new ArrayList<>();
        for (IdmapGroup group : groups) {
            if (group.kind() == IdmapKind.PRIVILEGED) {
                privileged.add(group);
                continue;
            }
            IdRangeSet chosen =
                    IdRangeSet.of(
                            group.pieces(kind).stream()
                                    .filter(piece -> piece.part() != MapPiece.Part.DEFAULT)
                                    .map(MapPiece::ids)
                                    .toList());
            add(overlaps, OverlapClass.RAW_HOST_ROOT, kind, chosen.intersection(root), group);
            add(overlaps, OverlapClass.RAW_HOST_SYSTEM, kind, chosen.intersection(system), group);
            IdRangeSet mine = new IdRangeSet(List.of(new IdRange(0, Math.max(1, first))));
            add(
                    overlaps,
                    OverlapClass.BEYOND_SUB_IDS,
                    kind,
                    chosen.minus(mine).minus(grantable == null ? IDS : grantable),
                    group);
        }
        if (!privileged.isEmpty()) {
            OverlapClass type = OverlapClass.PRIVILEGED;
            IdRangeSet all = new IdRangeSet(List.of(IdRange.ALL));
            overlaps.add(new Overlap(type, type.level(), kind, all, privileged));
        }
        return overlaps;
    }

    private static void add(
            List<Overlap> overlaps,
            OverlapClass type,
            IdKind kind,
            IdRangeSet ids,
            IdmapGroup group) {
        if (!ids.isEmpty()) {
            overlaps.add(new Overlap(type, type.level(), kind, ids, List.of(group)));
        }
    }
}
