package io.ringfence.idmap.plan;

import io.ringfence.idmap.HostOwner;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.Idmap;
import io.ringfence.idmap.IdmapGroup;
import io.ringfence.idmap.IdmapKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.IsolatedKeys;
import io.ringfence.idmap.MapPiece;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.model.Instance;
import io.ringfence.model.Known;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The host ids of a member that a plan must not give out, of users and groups together. */
final class Occupied {

    private final Wish wish;
    private final MemberIdmaps member;
    private final List<IdRange> ids = new ArrayList<>();
    private boolean defaultStays;

    Occupied(Wish wish, MemberIdmaps member) {
        this.wish = wish;
        this.member = member;
        for (IdmapGroup group : member.groups()) {
            for (InstanceIdmap container : group.instances()) {
                if (container.kind() != IdmapKind.PRIVILEGED) {
                    add(group, container);
                }
            }
        }
        for (InstanceIdmap container : member.instances()) {
            Instance instance = container.instance();
            if (!wish.has(instance) && !instance.isPrivileged()) {
                next(instance);
            }
        }
        for (IdKind kind : IdKind.values()) {
            for (HostOwner owner : member.host().all(kind)) {
                if (!owner.subIds() || owner.isUsersSubIds()) {
                    ids.add(owner.ids());
                }
            }
        }
    }

    /** The ids, without those of the default map as such. */
    IdRangeSet ids() {
        return IdRangeSet.of(ids);
    }

    /** Whether a container stays on the default map, so that no range in it is anyone's alone. */
    boolean defaultStays() {
        return defaultStays;
    }

    /** Isolated ranges that these containers have as long as they run. */
    IdRangeSet untilRestart(List<InstanceIdmap> containers) {
        List<IdRange> ranges = new ArrayList<>();
        for (InstanceIdmap each : containers) {
            if (each.instance().isRunning() && each.kind() == IdmapKind.ISOLATED) {
                for (IdKind kind : IdKind.values()) {
                    ranges.addAll(each.mapOrEmpty().hostIds(kind).ranges());
                }
            }
        }
        return IdRangeSet.of(ranges);
    }

    private void add(IdmapGroup group, InstanceIdmap container) {
        boolean meant = wish.has(container.instance());
        for (IdKind kind : IdKind.values()) {
            for (MapPiece piece : group.pieces(kind)) {
                switch (piece.part()) {
                    case DEFAULT -> defaultStays |= !meant;
                    case ISOLATED -> {
                        if (!meant) {
                            ids.add(piece.ids());
                        }
                    }
                    // LXD refuses a range that even touches them
                    case RAW -> ids.add(widened(piece.ids()));
                }
            }
        }
    }

    /** What a container that is not meant gets with its next start. */
    private void next(Instance container) {
        IsolatedKeys keys = IsolatedKeys.of(container);
        if (!keys.isolated()) {
            defaultStays = true;
        } else if (keys.chosen() >= 0) {
            ids.add(IdRange.of(keys.chosen(), keys.size()));
        }
    }

    private static IdRange widened(IdRange range) {
        return range.isEmpty()
                ? range
                : new IdRange(Math.max(0, range.start() - 1), range.end() + 1);
    }

    /** The ranges of containers that are isolated now and meant. */
    Map<InstanceIdmap, IdRange> ranges() {
        Map<InstanceIdmap, IdRange> ranges = new IdentityHashMap<>();
        for (InstanceIdmap container : member.instances()) {
            IsolatedKeys keys = IsolatedKeys.of(container.instance());
            if (wish.has(container.instance())
                    && keys.isolated()
                    && keys.chosen() >= 0
                    && container.map() instanceof Known.Value<Idmap>
                    && container.kind() == IdmapKind.ISOLATED) {
                ranges.put(container, IdRange.of(keys.chosen(), keys.size()));
            }
        }
        return ranges;
    }
}
