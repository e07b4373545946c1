package io.ringfence.idmap;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The id map of a container: which host id each of its ids is. Two maps are equal when they map
 * alike, in whatever order their entries were given.
 *
 * @param uid entries for user ids in the order of container ids, each once
 * @param gid entries for group ids in the order of container ids, each once
 */
public record Idmap(List<IdmapEntry> uid, List<IdmapEntry> gid) {

    /** No map: of a privileged container, or of files that are not shifted. */
    public static final Idmap EMPTY = new Idmap(List.of(), List.of());

    public Idmap {
        uid = sorted(uid, IdKind.UID);
        gid = sorted(gid, IdKind.GID);
    }

    /** The map of these entries; what is listed twice counts once, as LXD does for LXC. */
    public static Idmap of(Collection<IdmapEntry> entries) {
        return new Idmap(List.copyOf(entries), List.copyOf(entries));
    }

    /** The map of one range for both kinds of ids, from container id 0 on. */
    public static Idmap of(IdRange host) {
        return of(
                List.of(
                        new IdmapEntry(IdKind.UID, host.start(), 0, host.size()),
                        new IdmapEntry(IdKind.GID, host.start(), 0, host.size())));
    }

    private static List<IdmapEntry> sorted(List<IdmapEntry> entries, IdKind kind) {
        List<IdmapEntry> sorted = new ArrayList<>(entries.size());
        for (IdmapEntry each : entries) {
            if (each.kind() == kind) {
                sorted.add(each);
            }
        }
        return sorted.size() < 2
                ? List.copyOf(sorted)
                : sorted.stream().distinct().sorted().toList();
    }

    /** The entries for ids of this kind. */
    public List<IdmapEntry> entries(IdKind kind) {
        return kind == IdKind.UID ? uid : gid;
    }

    /** Whether it maps nothing. */
    public boolean isEmpty() {
        return uid.isEmpty() && gid.isEmpty();
    }

    /** The ids of the host that it reaches. */
    public IdRangeSet hostIds(IdKind kind) {
        return ids(kind, IdmapEntry::hostRange);
    }

    /** The ids that exist in the container. */
    public IdRangeSet containerIds(IdKind kind) {
        return ids(kind, IdmapEntry::containerRange);
    }

    private IdRangeSet ids(IdKind kind, Function<IdmapEntry, IdRange> side) {
        List<IdRange> ranges = new ArrayList<>();
        for (IdmapEntry each : entries(kind)) {
            ranges.add(side.apply(each));
        }
        return IdRangeSet.of(ranges);
    }

    /** What these ids of the host are in the container. */
    public IdRangeSet inContainer(IdKind kind, IdRangeSet host) {
        List<IdRange> ranges = new ArrayList<>();
        for (IdmapEntry each : entries(kind)) {
            for (IdRange range : host.within(each.hostRange()).ranges()) {
                ranges.add(new IdRange(range.start() - each.offset(), range.end() - each.offset()));
            }
        }
        return IdRangeSet.of(ranges);
    }

    /** The entry with this id of the host, null when the map does not reach it. */
    public @Nullable IdmapEntry entryOf(IdKind kind, long hostId) {
        for (IdmapEntry each : entries(kind)) {
            if (each.hostRange().contains(hostId)) {
                return each;
            }
        }
        return null;
    }

    /** Whether a container id is mapped twice: the kernel refuses such a map at the start. */
    public boolean mapsTwice(IdKind kind) {
        long sum = 0;
        for (IdmapEntry each : entries(kind)) {
            sum += each.size();
        }
        return sum != containerIds(kind).size();
    }

    /** Whether user and group ids are mapped alike. */
    public boolean alike() {
        if (uid.size() != gid.size()) {
            return false;
        }
        for (int i = 0; i < uid.size(); i++) {
            IdmapEntry left = uid.get(i);
            IdmapEntry right = gid.get(i);
            if (left.host() != right.host()
                    || left.container() != right.container()
                    || left.size() != right.size()) {
                return false;
            }
        }
        return true;
    }
}
