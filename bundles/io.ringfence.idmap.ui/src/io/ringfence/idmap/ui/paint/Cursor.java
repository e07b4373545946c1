package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Rows;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Where keys lead: from lane to lane, and on a lane from block to block. */
public final class Cursor {

    private final Rows rows;

    public Cursor(Rows rows) {
        this.rows = rows;
    }

    /** The line of what is selected, -1 when it is not shown or of no line. */
    public int row(@Nullable Pick pick) {
        return pick instanceof Pick.OfLane lane ? rows.places().of(lane) : -1;
    }

    /**
     * The lane so many lanes below, the first or last where there are not as many; null when there
     * is none at all. From nowhere it is the first.
     *
     * @param by negative for above
     */
    public @Nullable Pick lane(@Nullable Pick from, int by) {
        int at = row(from);
        if (at < 0) {
            return next(-1, 1);
        }
        Pick found = null;
        int step = Integer.signum(by);
        int row = at;
        for (int left = Math.abs(by); left > 0; left--) {
            Pick next = next(row, step);
            if (next == null) {
                break;
            }
            found = next;
            row = rowAfter(row, step);
        }
        return found;
    }

    /** The first lane, or the last. */
    public @Nullable Pick end(boolean last) {
        return last ? next(rows.rows().size(), -1) : next(-1, 1);
    }

    private @Nullable Pick next(int row, int step) {
        int at = rowAfter(row, step);
        return at < 0 || at >= rows.rows().size() ? null : rows.rows().get(at).pick();
    }

    /**
     * The next overlap of which a lane is shown, in the order of the picture and then from its
     * start; null when there is none. From what is no overlap it is the first, or the last.
     *
     * @param by 1, or -1 for the one before
     */
    public Pick.@Nullable OneOverlap overlap(@Nullable Pick from, int by) {
        List<Pick.OneOverlap> all = rows.picture().overlaps();
        int at = from instanceof Pick.OneOverlap now ? all.indexOf(now) : -1;
        int next = at < 0 && by < 0 ? 0 : at;
        for (int left = all.size(); left > 0; left--) {
            next = Math.floorMod(next + by, all.size());
            if (rows.places().of(all.get(next)) >= 0) {
                return all.get(next);
            }
        }
        return null;
    }

    /** The next line that is no heading. */
    private int rowAfter(int row, int step) {
        int at = row + step;
        while (at >= 0 && at < rows.rows().size() && rows.rows().get(at).isHeading()) {
            at += step;
        }
        return at;
    }

    /**
     * The next block of the same lane; from the lane itself the first, before the first the lane
     * itself, behind the last none.
     */
    public @Nullable Pick block(@Nullable Pick from, boolean forward) {
        if (!(from instanceof Pick.OfLane of)) {
            return lane(from, 1);
        }
        List<Pick.OneBlock> blocks = blocks(of);
        int at = -1;
        if (from instanceof Pick.OneBlock block) {
            for (int i = 0; i < blocks.size(); i++) {
                if (blocks.get(i).block() == block.block()
                        && blocks.get(i).kind() == block.kind()) {
                    at = i;
                }
            }
        }
        int next = forward ? at + 1 : at - 1;
        if (next < 0) {
            return at < 0 ? null : new Pick.OneLane(of.host(), of.lane(), of.container());
        }
        return next < blocks.size() ? blocks.get(next) : null;
    }

    private List<Pick.OneBlock> blocks(Pick.OfLane of) {
        List<Pick.OneBlock> blocks = new ArrayList<>();
        Lane lane = of.lane();
        for (Strip strip : Strip.of(lane, rows.look().ids())) {
            for (Block block : lane.blocks(strip.kind())) {
                blocks.add(new Pick.OneBlock(of.host(), lane, of.container(), strip.kind(), block));
            }
        }
        return blocks;
    }
}
