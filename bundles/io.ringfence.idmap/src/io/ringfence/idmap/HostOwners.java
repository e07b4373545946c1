package io.ringfence.idmap;

import io.ringfence.model.HostFacts;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The accounts, groups and sub-ids of a host, as far as its facts tell. They tell accounts and
 * groups below 1000 and those with sub-ids; that id 0 is root needs no facts.
 */
public final class HostOwners {

    private static final Comparator<HostOwner> ORDER =
            Comparator.comparing(HostOwner::ids).thenComparing(HostOwner::name);

    private final boolean known;
    private final List<HostOwner> all = new ArrayList<>();
    private final IdRangeSet rootUids;
    private final IdRangeSet rootGids;

    private HostOwners(@Nullable HostFacts facts) {
        known = facts != null;
        all.add(new HostOwner(IdKind.UID, IdRange.of(0, 1), "root", false));
        all.add(new HostOwner(IdKind.GID, IdRange.of(0, 1), "root", false));
        if (facts == null) {
            rootUids = IdRangeSet.EMPTY;
            rootGids = IdRangeSet.EMPTY;
            return;
        }
        for (HostFacts.User user : facts.users().optional().orElse(List.of())) {
            user.uid().optional().ifPresent(id -> add(IdKind.UID, id, user.name()));
        }
        for (HostFacts.SystemGroup group : facts.systemGroups().optional().orElse(List.of())) {
            group.gid().optional().ifPresent(id -> add(IdKind.GID, id, group.name()));
        }
        for (HostFacts.Group group : facts.groups().optional().orElse(List.of())) {
            group.gid().optional().ifPresent(id -> add(IdKind.GID, id, group.name()));
        }
        rootUids = subIds(IdKind.UID, facts.subuid().optional().orElse(List.of()));
        rootGids = subIds(IdKind.GID, facts.subgid().optional().orElse(List.of()));
        all.sort(ORDER);
    }

    /**
     * @param facts of the host, null when there are none
     */
    public static HostOwners of(@Nullable HostFacts facts) {
        return new HostOwners(facts);
    }

    /** Whether there are facts of the host. */
    public boolean known() {
        return known;
    }

    /** All of one kind, by their first ids. */
    public List<HostOwner> all(IdKind kind) {
        return all.stream().filter(owner -> owner.kind() == kind).toList();
    }

    /** Those who have any of these ids, by their first ids. */
    public List<HostOwner> of(IdKind kind, IdRangeSet ids) {
        return all.stream()
                .filter(owner -> owner.kind() == kind)
                .filter(owner -> ids.ranges().stream().anyMatch(owner.ids()::overlaps))
                .toList();
    }

    /** The ranges that the host's files give to root, joined; none when that is not known. */
    public IdRangeSet subIdsOfRoot(IdKind kind) {
        return kind == IdKind.UID ? rootUids : rootGids;
    }

    private void add(IdKind kind, long id, String name) {
        if (IdmapEntry.isId(id)) {
            HostOwner owner = new HostOwner(kind, IdRange.of(id, 1), name, false);
            if (!all.contains(owner)) {
                all.add(owner);
            }
        }
    }

    private IdRangeSet subIds(IdKind kind, List<HostFacts.SubIds> lines) {
        List<IdRange> ofRoot = new ArrayList<>();
        for (HostFacts.SubIds line : lines) {
            if (IdmapEntry.isId(line.first()) && IdmapEntry.isId(line.count())) {
                IdRange ids = IdRange.of(line.first(), line.count());
                all.add(new HostOwner(kind, ids, line.owner(), true));
                if (line.owner().equalsIgnoreCase("root") || line.owner().equals("0")) {
                    ofRoot.add(ids);
                }
            }
        }
        return IdRangeSet.of(ofRoot);
    }
}
