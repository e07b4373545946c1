package io.ringfence.idmap.ui.paint;

import org.eclipse.swt.graphics.GC;

/**
 * What all painters paint with.
 *
 * @param gc on which it is painted
 * @param colors of the current theme
 * @param texts writes
 * @param scenery what is painted
 * @param focused whether keys act on the picture
 */
record Brush(GC gc, Palette colors, Texts texts, Scenery scenery, boolean focused) {

    /** The left side of the lanes. */
    int left() {
        return scenery.geometry().labels();
    }

    /** The right side of the lanes. */
    int right() {
        return left() + scenery.geometry().plot();
    }

    /** Fills from one side to the other, at least a pixel wide. */
    void fill(double from, double to, int y, int height) {
        int x = (int) Math.round(from);
        gc.fillRectangle(left() + x, y, Math.max(1, (int) Math.round(to) - x), height);
    }
}
