package io.ringfence.idmap.layout;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.OverlapLevel;

import java.util.List;
import java.util.Set;

/**
 * All lanes on few pixels, for a mini-map: each cell stands for the lanes and ids under it.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param cells row after row; see {@link #at}
 */
public record Overview(int rows, int columns, byte[] cells) {

    /** Nobody has ids there. */
    public static final int EMPTY = -1;

    /** Somebody has ids there, shared with nobody. */
    public static final int ALONE = OverlapLevel.values().length;

    /** What is in a cell: {@link #EMPTY}, {@link #ALONE}, or the ordinal of the worst level. */
    public int at(int row, int column) {
        return cells[row * columns + column] - 1;
    }

    /**
     * Draws the lanes.
     *
     * @param kinds which ids; of two, the worst is seen
     * @param rows at least 1; lanes beyond share rows
     */
    public static Overview of(List<Lane> lanes, Set<IdKind> kinds, Viewport viewport, int rows) {
        int columns = viewport.width();
        byte[] cells = new byte[rows * columns];
        for (int i = 0; i < lanes.size(); i++) {
            int row = lanes.size() <= rows ? i : (int) ((long) i * rows / lanes.size());
            for (IdKind kind : kinds) {
                draw(lanes.get(i).blocks(kind), viewport, cells, row * columns);
            }
        }
        return new Overview(rows, columns, cells);
    }

    private static void draw(List<Block> blocks, Viewport viewport, byte[] cells, int start) {
        for (Span span : Spans.of(blocks, viewport)) {
            OverlapLevel level = span.level();
            byte value = (byte) ((level == null ? ALONE : level.ordinal()) + 1);
            int end = Math.min(viewport.width(), (int) Math.ceil(span.right()));
            for (int x = (int) span.left(); x < end; x++) {
                byte old = cells[start + x];
                cells[start + x] = old == 0 ? value : (byte) Math.min(old, value);
            }
        }
    }
}
