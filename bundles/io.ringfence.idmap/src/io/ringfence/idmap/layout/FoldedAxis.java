package io.ringfence.idmap.layout;

import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.IdRangeSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Makes an axis on which empty stretches are folded. What is near to each other, by its own size,
 * becomes one stretch with an even scale; stretches get room by the logarithm of their sizes, and
 * what is between them a little. So id 0, 1000, 100000 and 1000000000 fit one screen.
 */
public final class FoldedAxis {

    /** Room of a fold, where a stretch of n ids has log2(n + 1). */
    private static final double FOLD = 1.5;

    private FoldedAxis() {}

    /**
     * The axis for these ranges.
     *
     * @param blocks ranges to be told apart
     * @param marks single ids to be told apart, as the ends of wide ranges that contain blocks
     */
    public static Axis of(Collection<IdRange> blocks, Collection<Long> marks) {
        List<IdRange> all = new ArrayList<>(blocks);
        marks.forEach(id -> all.add(IdRange.of(Math.clamp(id, 0, IdRange.IDS - 1), 1)));
        IdRangeSet ids = new IdRangeSet(List.of(new IdRange(0, IdRange.IDS)));
        List<IdRange> stretches = joined(IdRangeSet.of(all).intersection(ids).ranges());
        List<IdRange> folds = new ArrayList<>();
        List<IdRange> pieces = new ArrayList<>();
        long end = 0;
        for (IdRange stretch : stretches) {
            if (stretch.start() > end) {
                folds.add(new IdRange(end, stretch.start()));
                pieces.add(folds.getLast());
            }
            pieces.add(stretch);
            end = stretch.end();
        }
        if (end < IdRange.IDS) {
            folds.add(new IdRange(end, IdRange.IDS));
            pieces.add(folds.getLast());
        }
        return axis(pieces, folds);
    }

    /** Joins over gaps that are no wider than what is on one of their sides. */
    private static List<IdRange> joined(List<IdRange> ranges) {
        List<IdRange> stretches = new ArrayList<>();
        for (IdRange next : ranges) {
            IdRange last = stretches.isEmpty() ? null : stretches.getLast();
            if (last != null && next.start() - last.end() <= Math.max(last.size(), next.size())) {
                stretches.set(stretches.size() - 1, new IdRange(last.start(), next.end()));
            } else {
                stretches.add(next);
            }
        }
        return stretches;
    }

    private static Axis axis(List<IdRange> pieces, List<IdRange> folds) {
        double[] room = new double[pieces.size()];
        double sum = 0;
        int fold = 0;
        for (int i = 0; i < room.length; i++) {
            IdRange piece = pieces.get(i);
            boolean folded = fold < folds.size() && folds.get(fold).equals(piece);
            fold += folded ? 1 : 0;
            room[i] = folded ? FOLD : Math.log(piece.size() + 1.0) / Math.log(2);
            sum += room[i];
        }
        long[] ids = new long[room.length + 1];
        double[] positions = new double[room.length + 1];
        double at = 0;
        for (int i = 0; i < room.length; i++) {
            ids[i] = pieces.get(i).start();
            positions[i] = at / sum;
            at += room[i];
        }
        ids[room.length] = IdRange.IDS;
        positions[room.length] = 1;
        return new Axis(ids, positions, folds);
    }
}
