package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.layout.Block;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What is at a place of the picture.
 *
 * @param area which part it is
 * @param row the line there, -1 for none
 * @param strip the row of blocks there, null when it is none
 * @param block the block there, of several under a pixel the first; null for none
 * @param blocks how many blocks there are
 */
public record Hit(Area area, int row, @Nullable Strip strip, @Nullable Block block, int blocks) {

    /** The parts of the picture. */
    public enum Area {
        AXIS,
        /** The label of a line. */
        LABEL,
        /** What opens and closes a lane of several containers. */
        TOGGLE,
        /** A lane: on a block or beside. */
        LANE,
        /** The heading of a host or a project, beside its label. */
        HEADING,
        /** The small map. */
        MAP,
        NONE
    }

    /** Nothing is there. */
    public static final Hit NOTHING = new Hit(Area.NONE, -1, null, null, 0);

    static Hit of(Area area) {
        return new Hit(area, -1, null, null, 0);
    }

    static Hit of(Area area, int row) {
        return new Hit(area, row, null, null, 0);
    }
}
