package io.ringfence.idmap.layout;

import io.ringfence.idmap.IdRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        TreeMap<Double, Tick> ticks = new TreeMap<>();
        TreeSet<Long> round = new TreeSet<>();
        Axis axis = viewport.axis();
        IdRange visible = viewport.ids();
        List<Long> corners = new ArrayList<>(); // of those that are too near to each other, few
        int stretch = axis.stretch(visible.start());
        while (stretch < axis.stretches() && axis.corner(stretch) < visible.end()) {
            long corner = axis.corner(stretch);
            long start = Math.max(corner, visible.start());
            long end = Math.min(axis.corner(stretch + 1), visible.end());
            boolean fold = isFold(axis, corner);
            if (start < end && !fold) {
                corners.add(corner);
            }
            if (start < end && !(fold && viewport.x(end) - viewport.x(start) < 2 * apart)) {
                round(viewport, start, end, apart, round);
            }
            int near = axis.stretch(viewport.id(viewport.x(corner) + apart / 4));
            stretch = Math.max(stretch + 1, near);
        }
        // where stretches begin comes first, and of these the round ones
        corners.sort(Comparator.comparingInt(Ticks::zeros).reversed());
        corners.forEach(id -> add(ticks, viewport, id, apart));
        round.forEach(id -> add(ticks, viewport, id, apart));
        return List.copyOf(ticks.values());
    }

    /** How many zeros the id ends with. */
    private static int zeros(long id) {
        int zeros = 0;
        for (long rest = id; rest != 0 && rest % 10 == 0; rest /= 10) {
            zeros++;
        }
        return id == 0 ? Integer.MAX_VALUE : zeros;
    }

    private static boolean isFold(Axis axis, long corner) {
        int fold = axis.fold(corner);
        return fold < axis.folds().size() && axis.folds().get(fold).start() == corner;
    }

    private static void add(TreeMap<Double, Tick> ticks, Viewport viewport, long id, double apart) {
        double x = viewport.x(id);
        if (x >= 0 && x <= viewport.width() && hasRoom(ticks, x, apart)) {
            ticks.put(x, new Tick(id, x));
        }
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
