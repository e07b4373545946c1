package io.ringfence.ui.scene;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/** Where keys lead from one spot to another. */
public final class Steps {

    /** How much a way to the side counts beside a way straight on. */
    private static final int ASIDE = 3;

    /** The ways that arrow keys go. */
    public enum Way {
        LEFT,
        RIGHT,
        UP,
        DOWN
    }

    private Steps() {}

    /** The spot after another one, or before it; null at the end. */
    public static @Nullable Spot next(List<Spot> spots, @Nullable Spot from, boolean forward) {
        if (spots.isEmpty()) {
            return null;
        }
        if (from == null) {
            return forward ? spots.getFirst() : spots.getLast();
        }
        int index = spots.indexOf(from) + (forward ? 1 : -1);
        return index < 0 || index >= spots.size() ? null : spots.get(index);
    }

    /** The nearest spot that lies that way; the same one when there is none. */
    public static Spot towards(List<Spot> spots, Spot from, Way way) {
        Spot best = from;
        long least = Long.MAX_VALUE;
        for (Spot spot : spots) {
            if (spot != from && lies(from.box(), spot.box(), way)) {
                long far = distance(from.box(), spot.box(), way);
                if (far < least) {
                    least = far;
                    best = spot;
                }
            }
        }
        return best;
    }

    private static boolean lies(Box from, Box to, Way way) {
        return switch (way) {
            case LEFT -> to.right() <= from.x();
            case RIGHT -> to.x() >= from.right();
            case UP -> to.bottom() <= from.y();
            case DOWN -> to.y() >= from.bottom();
        };
    }

    private static long distance(Box from, Box to, Way way) {
        return switch (way) {
            case LEFT ->
                    from.x()
                            - to.right()
                            + ASIDE * (long) aside(from.y(), from.bottom(), to.y(), to.bottom());
            case RIGHT ->
                    to.x()
                            - from.right()
                            + ASIDE * (long) aside(from.y(), from.bottom(), to.y(), to.bottom());
            case UP ->
                    from.y()
                            - to.bottom()
                            + ASIDE * (long) aside(from.x(), from.right(), to.x(), to.right());
            case DOWN ->
                    to.y()
                            - from.bottom()
                            + ASIDE * (long) aside(from.x(), from.right(), to.x(), to.right());
        };
    }

    /** How far two stretches are apart, 0 when they overlap. */
    private static int aside(int from, int to, int otherFrom, int otherTo) {
        return Math.max(0, Math.max(otherFrom - to, from - otherTo));
    }
}
