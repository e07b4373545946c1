package io.ringfence.audit.checks.instance;

import io.ringfence.idmap.IdmapKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.OverlapClass;
import io.ringfence.idmap.ServerIdmaps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** With whom containers share the default map: one sentence for each member and project. */
final class DefaultSharing {

    private record Place(String member, String project) {}

    private final Map<Place, String> sentences = new HashMap<>();

    private DefaultSharing() {}

    static DefaultSharing of(ServerIdmaps maps) {
        DefaultSharing sharing = new DefaultSharing();
        maps.members().forEach(sharing::add);
        return sharing;
    }

    /** What a container on the default map of this member shares. */
    String sentence(InstanceIdmap map) {
        return sentences.getOrDefault(
                new Place(map.member(), map.instance().project()),
                "It is not isolated: it uses the default map.");
    }

    private void add(MemberIdmaps member) {
        Map<String, Integer> byProject = new HashMap<>();
        for (InstanceIdmap each : member.instances()) {
            if (each.kind() == IdmapKind.DEFAULT) {
                byProject.merge(each.instance().project(), 1, Integer::sum);
            }
        }
        int all = byProject.values().stream().mapToInt(Integer::intValue).sum();
        long isolated = partners(member, OverlapClass.DEFAULT_ISOLATED, IdmapKind.ISOLATED);
        long intruders = partners(member, OverlapClass.RAW_INTO_DEFAULT, IdmapKind.ISOLATED);
        byProject.forEach(
                (project, own) ->
                        sentences.put(
                                new Place(member.member(), project),
                                sentence(all - 1, all - own, isolated, intruders)));
    }

    /** How many containers with maps of this kind take part in overlaps of this class. */
    private static long partners(MemberIdmaps member, OverlapClass type, IdmapKind kind) {
        return member.overlaps().stream()
                .filter(overlap -> overlap.type() == type)
                .flatMap(overlap -> overlap.groups().stream())
                .filter(group -> group.kind() == kind)
                .distinct()
                .mapToLong(group -> group.instances().size())
                .sum();
    }

    private static String sentence(int others, int elsewhere, long isolated, long intruders) {
        List<String> parts = new ArrayList<>();
        if (others == 0) {
            parts.add("It uses the default map, for now alone");
        } else if (elsewhere == 0) {
            parts.add("It shares the default map with " + containers(others));
        } else {
            parts.add(
                    "It shares the default map with "
                            + containers(others)
                            + elsewhere(others, elsewhere));
        }
        if (isolated > 0) {
            parts.add("the map contains the ids of " + isolated(isolated));
        }
        if (intruders > 0) {
            parts.add(
                    isolated(intruders)
                            + (intruders == 1 ? " reaches" : " reach")
                            + " into it by raw.idmap");
        }
        return String.join("; ", parts) + ".";
    }

    private static String elsewhere(int others, int elsewhere) {
        if (others == 1) {
            return " in another project";
        }
        return elsewhere == others
                ? ", all of them in other projects"
                : String.format(Locale.ROOT, ", %,d of them in other projects", elsewhere);
    }

    private static String containers(int count) {
        return count == 1
                ? "1 other container"
                : String.format(Locale.ROOT, "%,d other containers", count);
    }

    private static String isolated(long count) {
        return count == 1
                ? "1 isolated container"
                : String.format(Locale.ROOT, "%,d isolated containers", count);
    }
}
