package io.ringfence.idmap.layout;

import io.ringfence.idmap.DefaultMap;
import io.ringfence.idmap.HostOwner;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.IdmapGroup;
import io.ringfence.idmap.MapPiece;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.model.Known;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses the folded axis for the hosts of a picture. */
public final class Axes {

    /** What a host's accounts have, by custom. */
    private static final IdRange SYSTEM = new IdRange(0, 1000);

    private Axes() {}

    /** An axis on which every range of these members can be told apart, both kinds of ids. */
    public static Axis folded(Collection<MemberIdmaps> members) {
        Set<IdRange> blocks = new HashSet<>();
        Set<Long> marks = new HashSet<>();
        blocks.add(SYSTEM);
        for (MemberIdmaps member : members) {
            for (IdKind kind : IdKind.values()) {
                if (member.defaults() instanceof Known.Value<DefaultMap>(DefaultMap map)) {
                    ends(map.range(kind), marks);
                }
                for (HostOwner owner : member.host().all(kind)) {
                    ends(owner.ids(), marks);
                }
                for (IdmapGroup group : member.groups()) {
                    blocks.addAll(own(group, kind));
                }
            }
        }
        return FoldedAxis.of(blocks, marks);
    }

    private static List<IdRange> own(IdmapGroup group, IdKind kind) {
        List<IdRange> own = new ArrayList<>();
        for (MapPiece piece : group.pieces(kind)) {
            if (piece.part() != MapPiece.Part.DEFAULT && !piece.ids().isEmpty()) {
                own.add(piece.ids());
            }
        }
        return own;
    }

    private static void ends(@Nullable IdRange range, Set<Long> marks) {
        if (range != null && !range.isEmpty()) {
            marks.add(range.start());
            marks.add(range.last());
        }
    }
}
