package io.ringfence.idmap;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sums overlaps up for each container. */
final class Conflicts {

    /** Those who take part in the same overlaps. */
    private record Party(
            Overlap worst, Set<OverlapClass> types, int containers, List<InstanceIdmap> first) {}

    /** What the containers of one group share with others and among themselves. */
    private record Summary(Party party, long uids, long gids) {}

    private final Map<InstanceIdmap, IdmapGroup> groups = new IdentityHashMap<>();
    private final Map<IdmapGroup, Summary> summaries = new HashMap<>();
    private final Map<IdmapGroup, List<Overlap>> withHost = new HashMap<>();

    Conflicts(List<IdmapGroup> all, List<Overlap> overlaps) {
        Map<IdmapGroup, List<Integer>> byGroup = new LinkedHashMap<>();
        for (IdmapGroup group : all) {
            group.instances().forEach(each -> groups.put(each, group));
        }
        for (int i = 0; i < overlaps.size(); i++) {
            Overlap overlap = overlaps.get(i);
            for (IdmapGroup group : overlap.groups()) {
                if (overlap.type().isWithHost()) {
                    withHost.computeIfAbsent(group, _ -> new ArrayList<>()).add(overlap);
                } else if (isAgainstIntent(overlap, group)) {
                    byGroup.computeIfAbsent(group, _ -> new ArrayList<>()).add(i);
                }
            }
        }
        // thousands of groups can take part in the same overlaps: they are summed up once
        Map<List<Integer>, Party> parties = new HashMap<>();
        byGroup.forEach(
                (group, numbers) -> {
                    List<Overlap> found = numbers.stream().map(overlaps::get).toList();
                    summaries.put(
                            group,
                            new Summary(
                                    parties.computeIfAbsent(numbers, _ -> party(found)),
                                    shared(group, IdKind.UID, found),
                                    shared(group, IdKind.GID, found)));
                });
    }

    /** The conflict of this container, null when it has none. */
    @Nullable
    Conflict of(InstanceIdmap instance) {
        Summary summary = summaries.get(groups.get(instance));
        if (summary == null) {
            return null;
        }
        Party party = summary.party();
        return new Conflict(
                party.worst().level(),
                party.worst(),
                party.types(),
                party.containers() - 1,
                party.first().stream()
                        .filter(each -> each != instance)
                        .limit(Conflict.NAMED)
                        .toList(),
                summary.uids(),
                summary.gids());
    }

    /** The host's own ids that this container has. */
    IdRangeSet withHost(InstanceIdmap instance, IdKind kind) {
        IdmapGroup group = groups.get(instance);
        List<Overlap> found = group == null ? null : withHost.get(group);
        return found == null
                ? IdRangeSet.EMPTY
                : found.stream()
                        .filter(overlap -> overlap.kind() == kind)
                        .map(Overlap::ids)
                        .reduce(IdRangeSet.EMPTY, IdRangeSet::union);
    }

    /**
     * Whoever reaches into the default map is at fault, not those who are on it: they share it with
     * everybody anyway.
     */
    private static boolean isAgainstIntent(Overlap overlap, IdmapGroup group) {
        return switch (overlap.type()) {
            case ISOLATED_ISOLATED, ISOLATED_IDENTICAL, RAW_INTO_ISOLATED -> true;
            case RAW_INTO_DEFAULT ->
                    overlap.size() > 1
                            && group.pieces(overlap.kind()).stream()
                                    .anyMatch(
                                            piece ->
                                                    piece.part() == MapPiece.Part.RAW
                                                            && reaches(overlap, piece.ids()));
            case RAW_RAW -> overlap.level() != OverlapLevel.INFO;
            default -> false;
        };
    }

    private static boolean reaches(Overlap overlap, IdRange ids) {
        return overlap.ids().ranges().stream().anyMatch(ids::overlaps);
    }

    private static Party party(List<Overlap> overlaps) {
        Set<IdmapGroup> all = new LinkedHashSet<>();
        Set<OverlapClass> types = EnumSet.noneOf(OverlapClass.class);
        Overlap worst = overlaps.getFirst();
        for (Overlap overlap : overlaps) {
            all.addAll(overlap.groups());
            types.add(overlap.type());
            worst = overlap.level().compareTo(worst.level()) < 0 ? overlap : worst;
        }
        return new Party(
                worst,
                types,
                all.stream().mapToInt(each -> each.instances().size()).sum(),
                first(all));
    }

    /** One more than are named, because a container does not name itself. */
    private static List<InstanceIdmap> first(Set<IdmapGroup> all) {
        return all.stream()
                .flatMap(each -> each.instances().stream().limit(Conflict.NAMED + 1))
                .sorted(Comparator.comparing(InstanceIdmap::label))
                .limit(Conflict.NAMED + 1)
                .toList();
    }

    private static long shared(IdmapGroup group, IdKind kind, List<Overlap> overlaps) {
        List<IdRange> ids = new ArrayList<>();
        for (Overlap overlap : overlaps) {
            if (overlap.kind() == kind) {
                ids.addAll(overlap.ids().ranges());
            }
        }
        return IdRangeSet.of(ids).intersection(group.map().hostIds(kind)).size();
    }
}
