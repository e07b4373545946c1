package io.ringfence.idmap;

import io.ringfence.idmap.MapPiece.Part;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the host ids that containers of one member share, of one kind of ids: walks over the edges
 * of all ranges from the lowest id to the highest and looks who is there.
 */
final class OverlapSweep {

    private record Edge(long at, boolean start, Part part, IdmapGroup group) {}

    /** Ends before starts: a range does not meet the one that begins where it ends. */
    private static final Comparator<Edge> ORDER =
            Comparator.comparingLong(Edge::at)
                    .thenComparing(Edge::start)
                    .thenComparingInt(edge -> edge.group().number());

    private final IdKind kind;
    private final @Nullable IdRange defaultRange;
    private final Map<Part, Active> active = new EnumMap<>(Part.class);
    private final Active defaults = active(Part.DEFAULT);
    private final Active isolated = active(Part.ISOLATED);
    private final Active raw = active(Part.RAW);
    private final SharedRanges sharedIsolated = new SharedRanges();
    private final SharedRanges sharedRaw = new SharedRanges();
    private final Map<List<IdmapGroup>, Region> rawInIsolated = new LinkedHashMap<>();
    private final Map<List<IdmapGroup>, Region> rawInDefault = new LinkedHashMap<>();
    private final Region defaultIsolated = new Region();
    private final Region defaultDefault = new Region();

    /**
     * @param defaultRange the host ids of the default map, null when they are not known
     */
    OverlapSweep(IdKind kind, @Nullable IdRange defaultRange) {
        this.kind = kind;
        this.defaultRange = defaultRange;
    }

    /** All overlaps between containers of these groups, in a stable order. */
    List<Overlap> overlaps(List<IdmapGroup> groups) {
        long last = 0;
        for (Edge edge : edges(groups)) {
            if (edge.at() > last) {
                look(new IdRange(last, edge.at()));
                active.values().forEach(Active::settle);
                last = edge.at();
            }
            Active part = active(edge.part());
            if (edge.start()) {
                part.start(edge.group());
            } else {
                part.end(edge.group());
            }
        }
        return found();
    }

    private Active active(Part part) {
        return active.computeIfAbsent(part, _ -> new Active());
    }

    private List<Edge> edges(List<IdmapGroup> groups) {
        List<Edge> edges = new ArrayList<>();
        for (IdmapGroup group : groups) {
            for (MapPiece piece : group.pieces(kind)) {
                if (!piece.ids().isEmpty()) {
                    edges.add(new Edge(piece.ids().start(), true, piece.part(), group));
                    edges.add(new Edge(piece.ids().end(), false, piece.part(), group));
                }
            }
        }
        edges.sort(ORDER);
        return edges;
    }

    private void look(IdRange ids) {
        if (isolated.instances() > 1) {
            sharedIsolated.add(ids, isolated);
        }
        if (defaults.instances() > 1) {
            defaultDefault.add(ids, defaults);
        }
        if (!defaults.isEmpty() && !isolated.isEmpty()) {
            defaultIsolated.add(ids, defaults, isolated);
        }
        if (raw.isEmpty()) {
            return;
        }
        if (raw.instances() > 1) {
            sharedRaw.add(ids, raw);
        }
        if (!isolated.isEmpty() && !isAlone()) {
            region(rawInIsolated).add(ids, raw, isolated);
        }
        IdRange range = defaultRange;
        IdRange reached =
                !defaults.isEmpty() ? ids : range == null ? null : ids.intersection(range);
        if (reached != null) {
            region(rawInDefault).add(reached, raw, defaults);
        }
    }

    /** Whether the only container there is its own neighbour. */
    private boolean isAlone() {
        return raw.instances() == 1
                && isolated.instances() == 1
                && raw.groups().equals(isolated.groups());
    }

    private Region region(Map<List<IdmapGroup>, Region> byRaw) {
        return byRaw.computeIfAbsent(raw.inOrder(), _ -> new Region());
    }

    private List<Overlap> found() {
        List<Overlap> overlaps = new ArrayList<>();
        sharedIsolated.forEach((groups, ids) -> overlaps.add(isolated(groups, ids)));
        sharedRaw.forEach(
                (groups, ids) ->
                        overlaps.add(
                                new Overlap(
                                        OverlapClass.RAW_RAW,
                                        SharedDisk.among(groups)
                                                ? OverlapLevel.INFO
                                                : OverlapLevel.MEDIUM,
                                        kind,
                                        ids,
                                        groups)));
        rawInIsolated
                .values()
                .forEach(region -> add(overlaps, OverlapClass.RAW_INTO_ISOLATED, region));
        rawInDefault
                .values()
                .forEach(region -> add(overlaps, OverlapClass.RAW_INTO_DEFAULT, region));
        add(overlaps, OverlapClass.DEFAULT_ISOLATED, defaultIsolated);
        add(overlaps, OverlapClass.DEFAULT_DEFAULT, defaultDefault);
        return overlaps;
    }

    private Overlap isolated(List<IdmapGroup> groups, IdRangeSet ids) {
        long ranges =
                groups.stream().map(each -> each.hull(kind, Part.ISOLATED)).distinct().count();
        OverlapClass type =
                ranges == 1 ? OverlapClass.ISOLATED_IDENTICAL : OverlapClass.ISOLATED_ISOLATED;
        return new Overlap(type, type.level(), kind, ids, groups);
    }

    private void add(List<Overlap> overlaps, OverlapClass type, Region region) {
        if (!region.isEmpty()) {
            List<IdmapGroup> groups = region.groups();
            OverlapLevel level =
                    type == OverlapClass.DEFAULT_DEFAULT && spansProjects(groups)
                            ? OverlapLevel.MEDIUM
                            : type.level();
            overlaps.add(new Overlap(type, level, kind, region.ids(), groups));
        }
    }

    private static boolean spansProjects(List<IdmapGroup> groups) {
        return groups.stream()
                        .flatMap(group -> group.instances().stream())
                        .map(each -> each.instance().project())
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }
}
