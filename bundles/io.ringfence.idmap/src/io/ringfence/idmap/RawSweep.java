package io.ringfence.idmap;

import org.eclipse.jdt.annotation.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds whose ids are reached by {@code raw.idmap}. */
final class RawSweep {

    private final @Nullable IdRange defaultRange;
    private final Active raw;
    private final Active isolated;
    private final Active defaults;
    private final SharedIds shared = new SharedIds();
    private final Map<List<Integer>, Region> inIsolated = new LinkedHashMap<>();
    private final Map<List<Integer>, Region> inDefault = new LinkedHashMap<>();

    private RawSweep(int[] weights, @Nullable IdRange defaultRange) {
        raw = new Active(weights);
        isolated = new Active(weights);
        defaults = new Active(weights);
        this.defaultRange = defaultRange;
    }

    /**
     * @param defaultRange the host ids of the default map, null when they are not known
     * @param weights how many containers each owner stands for
     */
    static RawSweep of(
            RangeTable raw,
            RangeTable isolated,
            RangeTable defaults,
            @Nullable IdRange defaultRange,
            int[] weights) {
        RawSweep sweep = new RawSweep(weights, defaultRange);
        RangeList cover = raw.sorted().cover();
        Edges.walk(
                Edges.of(raw, reached(isolated, cover), reached(defaults, cover)),
                new Active[] {sweep.raw, sweep.isolated, sweep.defaults},
                sweep::look);
        return sweep;
    }

    /** Ids that several containers reach. */
    SharedIds shared() {
        return shared;
    }

    /** Ids of isolated containers, by those who reach them. */
    Collection<Region> inIsolated() {
        return inIsolated.values();
    }

    /** Ids of the default map, by those who reach them. */
    Collection<Region> inDefault() {
        return inDefault.values();
    }

    /** The ranges that have any of these ids. */
    private static RangeTable reached(RangeTable table, RangeList ids) {
        RangeTable.Sorted ranges = table.sorted();
        RangeTable reached = new RangeTable(16);
        int at = 0;
        for (int i = 0; i < ranges.size(); i++) {
            while (at < ids.size() && ids.end(at) <= ranges.start(i)) {
                at++;
            }
            if (at < ids.size() && ids.start(at) < ranges.end(i)) {
                reached.add(ranges.owner(i), new IdRange(ranges.start(i), ranges.end(i)));
            }
        }
        return reached;
    }

    private void look(long from, long to) {
        if (raw.size() == 0) {
            return;
        }
        if (raw.instances() > 1) {
            shared.add(from, to, raw);
        }
        if (isolated.size() > 0 && !isAlone()) {
            region(inIsolated).add(from, to, raw, isolated);
        }
        IdRange ids = new IdRange(from, to);
        IdRange range = defaultRange;
        IdRange reached =
                defaults.size() > 0 ? ids : range == null ? null : ids.intersection(range);
        if (reached != null) {
            region(inDefault).add(reached.start(), reached.end(), raw, defaults);
        }
    }

    /** Whether the only container there is its own neighbour. */
    private boolean isAlone() {
        return raw.instances() == 1
                && isolated.instances() == 1
                && Arrays.equals(raw.inOrder(), isolated.inOrder());
    }

    private Region region(Map<List<Integer>, Region> byRaw) {
        return byRaw.computeIfAbsent(
                Arrays.stream(raw.inOrder()).boxed().toList(), _ -> new Region());
    }
}
