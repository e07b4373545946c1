package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.DefaultMap;
import io.ringfence.idmap.HostOwner;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.model.Known;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Ids of a host that belong to one sort of owner.
 *
 * @param ids from the first to the last
 * @param ground whose they are
 * @param owner the name of who has them, empty where the sort says it
 */
public record Segment(IdRange ids, Ground ground, String owner) {

    /** Whose ids of a host are. */
    public enum Ground {
        /** Accounts of the system, by custom below 1000. */
        SYSTEM,
        /** Other ids of the host itself: people. */
        USERS,
        /** Sub-ids that containers get. */
        CONTAINERS,
        /** Sub-ids of somebody else. */
        OTHERS,
        /** Nobody's. */
        FREE
    }

    private static final long FIRST_USER = 1000;

    /** What it is called. */
    public String words() {
        return switch (ground) {
            case SYSTEM -> Messages.ground_system;
            case USERS -> Messages.ground_users;
            case CONTAINERS -> Messages.ground_containers;
            case OTHERS -> NLS.bind(Messages.ground_others, owner);
            case FREE -> Messages.ground_free;
        };
    }

    /** Whose the ids of a host are, from id 0 to the last; what is not known is left out. */
    public static List<Segment> of(MemberIdmaps member, IdKind kind) {
        long first = member.firstSubId(kind);
        List<Segment> known = new ArrayList<>();
        known.add(new Segment(new IdRange(0, Math.min(FIRST_USER, first)), Ground.SYSTEM, ""));
        if (first > FIRST_USER) {
            known.add(new Segment(new IdRange(FIRST_USER, first), Ground.USERS, ""));
        }
        for (IdRange range : containers(member, kind)) {
            known.add(new Segment(range, Ground.CONTAINERS, ""));
        }
        for (HostOwner owner : member.host().all(kind)) {
            if (owner.isUsersSubIds()) {
                known.add(new Segment(owner.ids(), Ground.OTHERS, owner.name()));
            }
        }
        known.removeIf(each -> each.ids().isEmpty());
        known.sort(Comparator.comparing(Segment::ids));
        return member.host().known() ? withFree(known) : known;
    }

    private static List<IdRange> containers(MemberIdmaps member, IdKind kind) {
        IdRangeSet grantable = member.grantable().get(kind);
        if (grantable != null) {
            return grantable.ranges().stream()
                    .filter(range -> range.start() >= FIRST_USER)
                    .toList();
        }
        @Nullable
        IdRange range =
                member.defaults() instanceof Known.Value<DefaultMap>(DefaultMap map)
                        ? map.range(kind)
                        : null;
        return range == null ? List.of() : List.of(range);
    }

    private static List<Segment> withFree(List<Segment> known) {
        List<Segment> all = new ArrayList<>();
        long end = 0;
        for (Segment each : known) {
            if (each.ids().start() > end) {
                all.add(new Segment(new IdRange(end, each.ids().start()), Ground.FREE, ""));
            }
            all.add(each);
            end = Math.max(end, each.ids().end());
        }
        if (end < IdRange.IDS) {
            all.add(new Segment(new IdRange(end, IdRange.IDS), Ground.FREE, ""));
        }
        return all;
    }
}
