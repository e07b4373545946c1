package io.ringfence.idmap;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is wrong with a map by itself, whatever other containers have. Answers are phrases. */
public final class MapFlaws {

    /** All ids of 16 bits: distributions use them up to nobody, 65534. */
    public static final long NEEDED = 65_536;

    /** A nested server needs the container's own 65,536 ids and as many for one child. */
    public static final long NEEDED_TO_NEST = 2 * NEEDED;

    private MapFlaws() {}

    /**
     * With what programs of the container do not get on: too few ids, uneven ones, ids between
     * others that are left out, or no room for containers within. Empty for a map without entries.
     *
     * @param nesting whether containers are to run in it
     */
    public static List<String> of(Idmap map, boolean nesting) {
        List<String> flaws = new ArrayList<>();
        if (map.isEmpty()) {
            return flaws;
        }
        long size =
                Math.min(map.containerIds(IdKind.UID).size(), map.containerIds(IdKind.GID).size());
        if (size < NEEDED) {
            flaws.add(String.format(Locale.ROOT, "it has %,d ids and needs %,d", size, NEEDED));
        } else if (nesting && size < NEEDED_TO_NEST) {
            flaws.add(
                    String.format(
                            Locale.ROOT,
                            "with %,d ids it has no room for nested containers",
                            size));
        }
        for (IdKind kind : IdKind.values()) {
            IdRangeSet gaps = gaps(map.containerIds(kind));
            if (!gaps.isEmpty()) {
                flaws.add(
                        kind.label()
                                + (gaps.size() == 1 ? " " : "s ")
                                + gaps
                                + (gaps.size() == 1 ? " is" : " are")
                                + " nobody on the host");
            }
        }
        if (!map.alike()) {
            flaws.add("user and group ids are mapped differently");
        }
        for (String refusal : refusals(map)) {
            flaws.add(refusal + ", which the kernel refuses");
        }
        return flaws;
    }

    /** The ids below the last one that the map leaves out; root's are the first. */
    private static IdRangeSet gaps(IdRangeSet mapped) {
        @Nullable IdRange hull = mapped.hull();
        return hull == null
                ? IdRangeSet.EMPTY
                : IdRangeSet.of(List.of(new IdRange(0, hull.end()))).minus(mapped);
    }

    /**
     * Why the kernel would refuse the map, so that no container runs with it; empty if it would not
     * (Linux source, {@code kernel/user_namespace.c}, {@code map_write}).
     */
    public static List<String> refusals(Idmap map) {
        List<String> refusals = new ArrayList<>();
        for (IdKind kind : IdKind.values()) {
            List<IdmapEntry> entries = map.entries(kind);
            String ids = kind.label() + "s";
            if (entries.stream().anyMatch(entry -> entry.size() == 0)) {
                refusals.add("a range of " + ids + " is empty");
            }
            if (entries.stream().anyMatch(MapFlaws::leavesIds)) {
                refusals.add("a range of " + ids + " ends beyond 32 bits");
            }
            if (map.mapsTwice(kind)) {
                refusals.add("a " + kind.label() + " is mapped twice");
            }
            long sum = 0;
            for (IdmapEntry entry : entries) {
                sum += entry.size();
            }
            if (sum != map.hostIds(kind).size()) {
                refusals.add("a " + kind.label() + " of the host is mapped twice");
            }
        }
        return refusals;
    }

    /** The last number of 32 bits is no id: it means none. */
    private static boolean leavesIds(IdmapEntry entry) {
        return entry.hostRange().end() >= IdRange.IDS
                || entry.containerRange().end() >= IdRange.IDS;
    }
}
