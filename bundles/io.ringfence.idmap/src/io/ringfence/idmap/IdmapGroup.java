package io.ringfence.idmap;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/**
 * Containers of one member with the same map that came about in the same way. Ten thousand
 * containers on the default map are one group. A group is equal to itself only.
 */
public final class IdmapGroup {

    private final int number;
    private final IdmapKind kind;
    private final Idmap map;
    private final List<InstanceIdmap> instances;
    private final List<MapPiece> uid;
    private final List<MapPiece> gid;

    IdmapGroup(
            int number,
            IdmapKind kind,
            Idmap map,
            List<InstanceIdmap> instances,
            List<MapPiece> uid,
            List<MapPiece> gid) {
        this.number = number;
        this.kind = kind;
        this.map = map;
        this.instances = List.copyOf(instances);
        this.uid = uid;
        this.gid = gid;
    }

    /** Its place among the groups of its member. */
    int number() {
        return number;
    }

    /** How they came to their map. */
    public IdmapKind kind() {
        return kind;
    }

    /** The map that they all have. */
    public Idmap map() {
        return map;
    }

    /** The containers in the order of the capture, at least one. */
    public List<InstanceIdmap> instances() {
        return instances;
    }

    /** What the map consists of. */
    public List<MapPiece> pieces(IdKind ids) {
        return ids == IdKind.UID ? uid : gid;
    }

    /** From the first to the last host id of this part, null when the map has none of it. */
    @Nullable
    IdRange hull(IdKind ids, MapPiece.Part part) {
        long start = Long.MAX_VALUE;
        long end = -1;
        List<MapPiece> pieces = pieces(ids);
        for (int i = 0; i < pieces.size(); i++) {
            MapPiece piece = pieces.get(i);
            if (piece.part() == part && !piece.ids().isEmpty()) {
                start = Math.min(start, piece.ids().start());
                end = Math.max(end, piece.ids().end());
            }
        }
        return end < 0 ? null : new IdRange(start, end);
    }
}
