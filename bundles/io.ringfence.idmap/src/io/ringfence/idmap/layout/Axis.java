package io.ringfence.idmap.layout;

import io.ringfence.idmap.IdRange;

import java.util.Arrays;
import java.util.List;

/**
 * Puts host ids into a line: each id has a position from 0 to 1, a higher id never a lower one. It
 * is straight between its corners.
 */
public final class Axis {

    private final long[] ids;
    private final double[] positions;
    private final List<IdRange> folds;

    /**
     * @param ids corners, ascending, the first 0, the last 2^32
     * @param positions of the corners, ascending from 0 to 1
     * @param folds stretches that are drawn much smaller than what is beside them
     */
    Axis(long[] ids, double[] positions, List<IdRange> folds) {
        this.ids = ids;
        this.positions = positions;
        this.folds = List.copyOf(folds);
    }

    /** All ids at one scale: 0 to 2^32-1. */
    public static Axis linear() {
        return new Axis(new long[] {0, IdRange.IDS}, new double[] {0, 1}, List.of());
    }

    /** Where the id begins. */
    public double position(long id) {
        long here = Math.clamp(id, 0, IdRange.IDS);
        int found = Arrays.binarySearch(ids, here);
        if (found >= 0) {
            return positions[found];
        }
        int after = -found - 1;
        double part = (double) (here - ids[after - 1]) / (ids[after] - ids[after - 1]);
        return positions[after - 1] + part * (positions[after] - positions[after - 1]);
    }

    /** The id that is there. */
    public long id(double position) {
        double here = Math.clamp(position, 0.0, 1.0);
        int found = Arrays.binarySearch(positions, here);
        if (found >= 0) {
            return Math.min(ids[found], IdRange.IDS - 1);
        }
        int after = -found - 1;
        double part = (here - positions[after - 1]) / (positions[after] - positions[after - 1]);
        long id = ids[after - 1] + (long) (part * (ids[after] - ids[after - 1]));
        return Math.min(id, IdRange.IDS - 1);
    }

    /** Stretches without any edge that are folded, in order: to be drawn as a break. */
    public List<IdRange> folds() {
        return folds;
    }

    /** How many stretches of one scale each there are. */
    int stretches() {
        return ids.length - 1;
    }

    /** Where a stretch begins; that of the number of stretches is 2^32. */
    long corner(int stretch) {
        return ids[stretch];
    }

    /** The stretch that an id is in, or that begins with it. */
    int stretch(long id) {
        int found = Arrays.binarySearch(ids, Math.clamp(id, 0, IdRange.IDS - 1));
        return found >= 0 ? found : -found - 2;
    }

    /** The number of the first fold that ends behind an id; that of the folds if none does. */
    int fold(long id) {
        int low = 0;
        int high = folds.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (folds.get(middle).end() <= id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The ids at which the scale changes, 0 and 2^32 among them. */
    public List<Long> corners() {
        return Arrays.stream(ids).boxed().toList();
    }
}
