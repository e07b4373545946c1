package io.ringfence.idmap.layout;

import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.IdRangeSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Makes an axis on which empty stretches are folded. Between any two edges of ranges there is an
 * even scale and room by the logarithm of the ids there, so that ranges of one size are equally
 * wide and each can be seen, also inside of another one. What is empty and wider than what is
 * beside it has a little room only. So id 0, 1000, 100000 and 1000000000 fit one screen.
 */
public final class FoldedAxis {

    /** So much of the axis is for all folds together, as long as they are not too narrow. */
    private static final double FOLDS = 0.12;

    /** No fold has more of the axis than this. */
    private static final double MOST = 0.015;

    /** No fold has less, where a stretch of n ids has log2(n + 1). */
    private static final double LEAST = 0.5;

    private FoldedAxis() {}

    /**
     * The axis for these ranges.
     *
     * @param blocks ranges to be told apart
     * @param marks single ids to be told apart, as the ends of wide ranges that contain blocks
     */
    public static Axis of(Collection<IdRange> blocks, Collection<Long> marks) {
        List<IdRange> all = new ArrayList<>();
        IdRange ids = new IdRange(0, IdRange.IDS);
        for (IdRange block : blocks) {
            IdRange part = block.intersection(ids);
            if (part != null) {
                all.add(part);
            }
        }
        marks.forEach(id -> all.add(IdRange.of(Math.clamp(id, 0, IdRange.IDS - 1), 1)));
        return axis(edges(all), IdRangeSet.of(all).ranges());
    }

    /** Where a range begins or ends, in order; also the first id and behind the last. */
    private static long[] edges(List<IdRange> ranges) {
        long[] edges = new long[2 * ranges.size() + 2];
        int count = 0;
        edges[count++] = 0;
        edges[count++] = IdRange.IDS;
        for (IdRange range : ranges) {
            edges[count++] = range.start();
            edges[count++] = range.end();
        }
        return Arrays.stream(edges).sorted().distinct().toArray();
    }

    private static Axis axis(long[] edges, List<IdRange> covered) {
        double[] rooms = new double[edges.length - 1];
        List<IdRange> folds = new ArrayList<>();
        double sum = 0;
        int next = 0;
        for (int i = 0; i < rooms.length; i++) {
            IdRange piece = new IdRange(edges[i], edges[i + 1]);
            while (next < covered.size() && covered.get(next).end() <= piece.start()) {
                next++;
            }
            boolean empty = next == covered.size() || !covered.get(next).overlaps(piece);
            if (empty && piece.size() > beside(edges, i)) {
                folds.add(piece);
            } else {
                rooms[i] = Math.log(piece.size() + 1.0) / Math.log(2);
                sum += rooms[i];
            }
        }
        double fold = Math.clamp(sum * FOLDS / Math.max(1, folds.size()), LEAST, sum * MOST + 1);
        double[] positions = new double[edges.length];
        for (int i = 0; i < rooms.length; i++) {
            positions[i + 1] = positions[i] + (rooms[i] == 0 ? fold : rooms[i]);
        }
        double all = positions[rooms.length];
        for (int i = 0; i < rooms.length; i++) {
            positions[i] /= all;
        }
        positions[rooms.length] = 1;
        return new Axis(edges, positions, folds);
    }

    /** The larger of the two pieces beside one; what is empty there is no measure. */
    private static long beside(long[] edges, int piece) {
        long before = piece == 0 ? 0 : edges[piece] - edges[piece - 1];
        long after = piece + 2 == edges.length ? 0 : edges[piece + 2] - edges[piece + 1];
        return Math.max(before, after);
    }
}
