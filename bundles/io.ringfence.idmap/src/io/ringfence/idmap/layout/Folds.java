package io.ringfence.idmap.layout;

import io.ringfence.idmap.IdRange;

import java.util.ArrayList;
import java.util.List;

/** Which breaks of an axis are drawn. */
public final class Folds {

    /**
     * A break.
     *
     * @param ids what is folded
     * @param left in pixels, may be before the first
     * @param right in pixels, may be behind the last
     */
    public record Fold(IdRange ids, double left, double right) {}

    private Folds() {}

    /**
     * The breaks that are seen, from left to right. Takes time by the pixels, not by the breaks.
     *
     * @param narrowest in pixels; narrower ones are left out
     */
    public static List<Fold> of(Viewport viewport, double narrowest) {
        List<Fold> seen = new ArrayList<>();
        Axis axis = viewport.axis();
        double x = 0;
        while (x < viewport.width()) {
            int next = axis.fold(viewport.id(x));
            if (next == axis.folds().size()) {
                return seen;
            }
            IdRange ids = axis.folds().get(next);
            double left = viewport.x(ids.start());
            double right = viewport.x(ids.end());
            if (left < viewport.width() && right - left >= narrowest) {
                seen.add(new Fold(ids, left, right));
            }
            x = Math.max(x + 1, right);
        }
        return seen;
    }
}
