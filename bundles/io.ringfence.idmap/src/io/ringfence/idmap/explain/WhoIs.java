package io.ringfence.idmap.explain;

import io.ringfence.idmap.HostOwner;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.IdmapEntry;
import io.ringfence.idmap.IdmapGroup;
import io.ringfence.idmap.IdmapKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MapPiece;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.model.Known;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Who an id of the host is, on one host: there, and in every container at once.
 *
 * @param member the host
 * @param id the id of a user and of a group
 * @param owners accounts, groups and sub-ids of the host that have it
 * @param inDefaultMap whether it is one of the default map
 * @param holders containers in which it is somebody, users first
 * @param unknown containers whose maps are not known
 */
public record WhoIs(
        String member,
        long id,
        List<HostOwner> owners,
        boolean inDefaultMap,
        List<Holder> holders,
        List<InstanceIdmap> unknown) {

    public WhoIs {
        owners = List.copyOf(owners);
        holders = List.copyOf(holders);
        unknown = List.copyOf(unknown);
    }

    /**
     * Looks the id up on all members of a server.
     *
     * @param id 0 to 2^32-2
     */
    public static List<WhoIs> of(ServerIdmaps maps, long id) {
        return maps.members().stream().map(member -> of(member, id)).toList();
    }

    private static WhoIs of(MemberIdmaps member, long id) {
        List<HostOwner> owners = new ArrayList<>();
        List<Holder> holders = new ArrayList<>();
        boolean inDefault = false;
        IdRangeSet one = IdRangeSet.of(List.of(IdRange.of(id, 1)));
        for (IdKind kind : IdKind.values()) {
            owners.addAll(member.host().of(kind, one));
            inDefault |=
                    member.defaults()
                            .optional()
                            .map(map -> map.map().hostIds(kind).contains(id))
                            .orElse(false);
            for (IdmapGroup group : member.groups()) {
                Holder holder = holder(group, kind, id);
                if (holder != null) {
                    holders.add(holder);
                }
            }
        }
        return new WhoIs(
                member.member(),
                id,
                owners,
                inDefault,
                holders,
                member.instances().stream()
                        .filter(each -> each.map() instanceof Known.Unknown<?>)
                        .toList());
    }

    private static @Nullable Holder holder(IdmapGroup group, IdKind kind, long id) {
        if (group.kind() == IdmapKind.PRIVILEGED) {
            return IdRange.ALL.contains(id) ? new Holder(kind, group, id, null) : null;
        }
        IdmapEntry entry = group.map().entryOf(kind, id);
        if (entry == null) {
            return null;
        }
        for (MapPiece piece : group.pieces(kind)) {
            if (piece.ids().contains(id)) {
                return new Holder(kind, group, id - entry.offset(), piece.part());
            }
        }
        return null;
    }
}
