package io.ringfence.idmap;

import io.ringfence.idmap.MapPiece.Part;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Finds the host ids that containers of one member share, of one kind of ids.
 *
 * <p>Isolated ranges, of which there may be very many, are looked at by themselves first. An object
 * of this class does this once.
 */
final class OverlapSweep {

    private final IdKind kind;
    private final @Nullable IdRange defaultRange;
    private final List<IdmapGroup> groups;
    private final Predicate<List<IdmapGroup>> isMeant;
    private final int[] weights;
    private final Map<Part, RangeTable> tables = new EnumMap<>(Part.class);
    private final RangeTable defaults = table(Part.DEFAULT);
    private final RangeTable isolated = table(Part.ISOLATED);
    private final RangeTable raw = table(Part.RAW);

    private OverlapSweep(
            IdKind kind,
            @Nullable IdRange defaultRange,
            List<IdmapGroup> groups,
            Predicate<List<IdmapGroup>> isMeant) {
        this.kind = kind;
        this.defaultRange = defaultRange;
        this.groups = groups;
        this.isMeant = isMeant;
        weights = new int[groups.size()];
        for (int i = 0; i < weights.length; i++) {
            IdmapGroup group = groups.get(i);
            weights[i] = group.instances().size();
            for (MapPiece piece : group.pieces(kind)) {
                table(piece.part()).add(i, piece.ids());
            }
        }
    }

    /**
     * All overlaps between containers of these groups, in a stable order.
     *
     * @param defaultRange the host ids of the default map, null when they are not known
     * @param isMeant whether those who have one id by {@code raw.idmap} are to have it in common
     */
    static List<Overlap> overlaps(
            IdKind kind,
            @Nullable IdRange defaultRange,
            List<IdmapGroup> groups,
            Predicate<List<IdmapGroup>> isMeant) {
        return new OverlapSweep(kind, defaultRange, groups, isMeant).found();
    }

    private RangeTable table(Part part) {
        return tables.computeIfAbsent(part, _ -> new RangeTable(16));
    }

    private List<Overlap> found() {
        List<Overlap> overlaps = new ArrayList<>();
        SharedIds.of(isolated, weights)
                .forEach((who, ids) -> overlaps.add(isolated(named(who), ids)));
        if (raw.size() > 0) {
            RawSweep sweep = RawSweep.of(raw, isolated, defaults, defaultRange, weights);
            sweep.shared().forEach((who, ids) -> overlaps.add(raw(named(who), ids)));
            sweep.inIsolated()
                    .forEach(region -> add(overlaps, OverlapClass.RAW_INTO_ISOLATED, region));
            sweep.inDefault()
                    .forEach(region -> add(overlaps, OverlapClass.RAW_INTO_DEFAULT, region));
        }
        add(overlaps, OverlapClass.DEFAULT_ISOLATED, defaultIsolated());
        add(overlaps, OverlapClass.DEFAULT_DEFAULT, defaultDefault());
        return overlaps;
    }

    private Region defaultDefault() {
        Region region = new Region();
        Active active = new Active(weights);
        Edges.walk(
                Edges.of(defaults),
                active,
                (from, to) -> {
                    if (active.instances() > 1) {
                        region.add(from, to, active);
                    }
                });
        return region;
    }

    private Region defaultIsolated() {
        Region region = new Region();
        if (defaults.size() > 0 && isolated.size() > 0) {
            RangeTable.Sorted shared = defaults.sorted();
            RangeTable.Sorted own = isolated.sorted();
            RangeList both = shared.cover().intersection(own.cover());
            region.add(both, shared, own);
        }
        return region;
    }

    private List<IdmapGroup> named(int[] numbers) {
        IdmapGroup[] named = new IdmapGroup[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            named[i] = groups.get(numbers[i]);
        }
        return List.of(named);
    }

    private Overlap isolated(List<IdmapGroup> who, IdRangeSet ids) {
        IdRange first = who.getFirst().hull(kind, Part.ISOLATED);
        boolean identical = true;
        for (int i = 1; i < who.size() && identical; i++) {
            identical = Objects.equals(first, who.get(i).hull(kind, Part.ISOLATED));
        }
        OverlapClass type =
                identical ? OverlapClass.ISOLATED_IDENTICAL : OverlapClass.ISOLATED_ISOLATED;
        return new Overlap(type, type.level(), kind, ids, who);
    }

    private Overlap raw(List<IdmapGroup> who, IdRangeSet ids) {
        OverlapClass type = OverlapClass.RAW_RAW;
        OverlapLevel level = isMeant.test(who) ? OverlapLevel.INFO : type.level();
        return new Overlap(type, level, kind, ids, who);
    }

    private void add(List<Overlap> overlaps, OverlapClass type, Region region) {
        if (!region.isEmpty()) {
            List<IdmapGroup> who = named(region.owners());
            OverlapLevel level =
                    type == OverlapClass.DEFAULT_DEFAULT && spansProjects(who)
                            ? OverlapLevel.MEDIUM
                            : type.level();
            overlaps.add(new Overlap(type, level, kind, region.ids(), who));
        }
    }

    private static boolean spansProjects(List<IdmapGroup> who) {
        return who.stream()
                        .flatMap(group -> group.instances().stream())
                        .map(each -> each.instance().project())
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }
}
