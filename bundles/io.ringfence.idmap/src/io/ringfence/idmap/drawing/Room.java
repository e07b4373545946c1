package io.ringfence.idmap.drawing;

import io.ringfence.idmap.layout.Viewport;

/**
 * Where things are on a drawing, in its pixels.
 *
 * @param width of all
 * @param left where ids begin
 * @param viewport the ids over the width that is theirs
 */
record Room(int width, int left, Viewport viewport) {

    static final int MARGIN = 16;
    static final int TITLE = 40;
    static final int LEGEND = 46;
    static final int AXIS = 34;
    static final int HEADING = 30;
    static final int OWNERS = 18;
    static final int LANE = 20;
    static final int BLOCK = 14;
    static final int NOTE = 16;
    static final int GAP = 14;

    private static final int NAMES = 250;

    /** About how wide a letter is, for its size. */
    private static final double LETTER = 0.57;

    static Room of(Drawing drawing) {
        int left = MARGIN + Math.min(NAMES, drawing.width() / 4);
        return new Room(
                drawing.width(), left, drawing.part().resized(drawing.width() - left - MARGIN));
    }

    double x(double inViewport) {
        return left + inViewport;
    }

    /** Where ids end. */
    int right() {
        return left + viewport.width();
    }

    /** The text, cut so that it is about so wide. */
    static String cut(String text, double size, double pixels) {
        int letters = (int) Math.max(1, pixels / (size * LETTER));
        int[] points = text.codePoints().toArray();
        return points.length <= letters
                ? text
                : new String(points, 0, Math.max(0, letters - 1)).strip() + "…";
    }

    /** About how wide a text is. */
    static double width(String text, double size) {
        return text.codePointCount(0, text.length()) * size * LETTER;
    }
}
