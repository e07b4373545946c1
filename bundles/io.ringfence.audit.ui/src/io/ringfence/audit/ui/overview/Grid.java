package io.ringfence.audit.ui.overview;

/** The distances of the overview, in pixels at 100 %: everything lies on a grid of four. */
final class Grid {

    /** The smallest distance. */
    static final int UNIT = 4;

    /** Inside something. */
    static final int INSIDE = 8;

    /** Between two things. */
    static final int BETWEEN = 12;

    /** Around everything. */
    static final int AROUND = 16;

    /** Between two parts. */
    static final int APART = 24;

    /** Diameter of round corners. */
    static final int ROUND = 8;

    private Grid() {}

    /** The next height on the grid. */
    static int up(int pixels) {
        return (pixels + UNIT - 1) / UNIT * UNIT;
    }
}
