package io.ringfence.idmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The groups that have the id at which the sweep stands, by one part of their maps. */
final class Active {

    private final Map<IdmapGroup, Integer> pieces = new LinkedHashMap<>();
    private final List<IdmapGroup> fresh = new ArrayList<>();
    private int instances;
    private int version;

    void start(IdmapGroup group) {
        if (pieces.merge(group, 1, Integer::sum) == 1) {
            instances += group.instances().size();
            fresh.add(group);
            version++;
        }
    }

    void end(IdmapGroup group) {
        if (pieces.merge(group, -1, Integer::sum) == 0) {
            pieces.remove(group);
            instances -= group.instances().size();
            version++;
        }
    }

    /** Forgets which groups are fresh. */
    void settle() {
        fresh.clear();
    }

    Set<IdmapGroup> groups() {
        return pieces.keySet();
    }

    /** The groups by their numbers. */
    List<IdmapGroup> inOrder() {
        return pieces.keySet().stream()
                .sorted(Comparator.comparingInt(IdmapGroup::number))
                .toList();
    }

    /** The groups that started where the sweep stands. */
    List<IdmapGroup> fresh() {
        return fresh;
    }

    /** How many containers the groups have. */
    int instances() {
        return instances;
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Another number after each change. */
    int version() {
        return version;
    }
}
