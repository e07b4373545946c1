package io.ringfence.idmap;

import java.util.ArrayList;
import java.util.List;

/**
 * A map to which entries are added in LXD's way: a new entry takes its container ids away from the
 * entries that have them. Follows {@code IdmapSet.AddSafe} (LXD source, {@code
 * lxd/idmap/idmapset_linux.go}), with its edges: ranges of one id never meet another one's last id.
 */
public final class SplitMap {

    private List<IdmapEntry> entries;

    /** Starts with a map. */
    public SplitMap(Idmap start) {
        entries = new ArrayList<>(start.uid());
        entries.addAll(start.gid());
    }

    /** Starts empty. */
    public SplitMap() {
        this(Idmap.EMPTY);
    }

    /**
     * Adds an entry.
     *
     * @throws IdmapException if its host ids meet or touch those of an entry that it splits, or an
     *     entry has ids beyond 32 bits
     */
    public void add(IdmapEntry entry) throws IdmapException {
        if (leavesIds(entry) || entries.stream().anyMatch(SplitMap::leavesIds)) {
            throw new IdmapException("The ID map has ids beyond 32 bits");
        }
        List<IdmapEntry> result = new ArrayList<>(entries.size() + 2);
        boolean added = false;
        for (IdmapEntry old : entries) {
            if (!meet(old, entry)) {
                result.add(old);
                continue;
            }
            if (meetOrTouch(old.host(), old.size(), entry.host(), entry.size())) {
                throw new IdmapException("Host id is in the range of subids");
            }
            added = true;
            long before = entry.container() - old.container();
            if (before > 0) {
                result.add(new IdmapEntry(old.kind(), old.host(), old.container(), before));
            }
            result.add(entry);
            long after = old.size() - entry.size() - before;
            if (after > 0) {
                result.add(
                        new IdmapEntry(
                                old.kind(),
                                old.host() + before + entry.size(),
                                entry.container() + entry.size(),
                                after));
            }
        }
        if (!added) {
            result.add(entry);
        }
        entries = result;
    }

    /** The entries so far, in the order in which LXD has them. */
    public List<IdmapEntry> entries() {
        return List.copyOf(entries);
    }

    /** The map so far. */
    public Idmap map() {
        return Idmap.of(entries);
    }

    private static boolean leavesIds(IdmapEntry entry) {
        return entry.hostRange().leavesIds() || entry.containerRange().leavesIds();
    }

    /** {@code IdmapEntry.Intersects}: by host or container ids, the last id left out. */
    private static boolean meet(IdmapEntry a, IdmapEntry b) {
        return a.kind() == b.kind()
                && (meet(a.host(), a.size(), b.host(), b.size())
                        || meet(a.container(), a.size(), b.container(), b.size()));
    }

    private static boolean meet(long a, long aSize, long b, long bSize) {
        return isIn(a, b, bSize - 1)
                || isIn(b, a, aSize - 1)
                || isIn(a + aSize - 1, b, bSize - 1)
                || isIn(b + bSize - 1, a, aSize - 1);
    }

    /** {@code IdmapEntry.HostidsIntersect}: one range may not even begin where the other ends. */
    private static boolean meetOrTouch(long a, long aSize, long b, long bSize) {
        return isIn(a, b, bSize)
                || isIn(b, a, aSize)
                || isIn(a + aSize, b, bSize)
                || isIn(b + bSize, a, aSize);
    }

    private static boolean isIn(long id, long start, long size) {
        return id >= start && id < start + size;
    }
}
