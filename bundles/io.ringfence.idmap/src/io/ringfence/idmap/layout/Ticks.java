package io.ringfence.idmap.layout;

import io.ringfence.idmap.IdRange;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which ids are written at an axis. */
public final class Ticks {

    /**
     * An id and where it is.
     *
     * @param x in pixels
     */
    public record Tick(long id, double x) {}

    private Ticks() {}

    /**
     * The ids to write, from left to right: the corners of a folded axis, round ones between.
     *
     * @param apart pixels between two of them, at least 1
     */
    public static List<Tick> of(Viewport viewport, double apart) {
        Set<Long> folds = new HashSet<>();
        viewport.axis().folds().forEach(fold -> folds.add(fold.start()));
        List<Long> corners = viewport.axis().corners();
        IdRange visible = viewport.ids();
        Set<Long> candidates = new LinkedHashSet<>(); // where stretches begin comes first
        TreeSet<Long> round = new TreeSet<>();
        for (int i = 0; i + 1 < corners.size(); i++) {
            long start = Math.max(corners.get(i), visible.start());
            long end = Math.min(corners.get(i + 1), visible.end());
            if (start < end && !folds.contains(corners.get(i))) {
                candidates.add(corners.get(i));
            }
            if (start < end) {
                round(viewport, start, end, apart, round);
            }
        }
        candidates.addAll(round);
        TreeMap<Double, Tick> ticks = new TreeMap<>();
        for (long id : candidates) {
            double x = viewport.x(id);
            if (x >= 0 && x <= viewport.width() && hasRoom(ticks, x, apart)) {
                ticks.put(x, new Tick(id, x));
            }
        }
        return List.copyOf(ticks.values());
    }

    private static boolean hasRoom(TreeMap<Double, Tick> ticks, double x, double apart) {
        return ticks.subMap(x - apart, false, x + apart, false).isEmpty();
    }

    /** Multiples of 1, 2 or 5 times a power of ten, so that two are far enough apart. */
    private static void round(
            Viewport viewport, long start, long end, double apart, TreeSet<Long> ticks) {
        double pixels = viewport.x(end) - viewport.x(start);
        double smallest = (end - start) * apart / Math.max(pixels, 1e-9);
        if (smallest > end - start) {
            return;
        }
        long step = 1;
        for (int i = 0; step < smallest; i++) {
            step =
                    (long) Math.pow(10, i / 3 + (i % 3 == 2 ? 1 : 0))
                            * (i % 3 == 0 ? 2 : i % 3 == 1 ? 5 : 1);
        }
        for (long id = (start + step - 1) / step * step; id < end; id += step) {
            ticks.add(id);
        }
    }
}
