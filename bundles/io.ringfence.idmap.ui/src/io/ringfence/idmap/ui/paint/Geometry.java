package io.ringfence.idmap.ui.paint;

/**
 * Where the parts of the picture are, in pixels: the axis on top, labels on the left, lanes beside
 * them, all lanes as a small map at the bottom.
 *
 * @param width of all
 * @param height of all
 * @param labels width of the labels
 */
public record Geometry(int width, int height, int labels) {

    /** Height of the axis. */
    public static final int AXIS = 36;

    /** Height of the heading of a host. */
    public static final int HOST = 44;

    /** Height of the heading of a project. */
    public static final int PROJECT = 28;

    /** Height of a lane. */
    public static final int LANE = 24;

    /** Height of a block; two thin rows and the gap between them have as much. */
    public static final int BLOCK = 16;

    /** Room beside and over the small map, and right of the lanes. */
    public static final int GAP = 12;

    /** Height of the small map. */
    public static final int MAP = 44;

    private static final int LEAST_LABELS = 136;
    private static final int MOST_LABELS = 264;
    private static final int LEAST_ROWS = 224;

    /** The picture on so many pixels. */
    public static Geometry of(int width, int height) {
        return new Geometry(
                Math.max(1, width),
                Math.max(1, height),
                Math.clamp(width / 4, LEAST_LABELS, MOST_LABELS));
    }

    /** Width of the lanes. */
    public int plot() {
        return Math.max(1, width - labels - GAP);
    }

    /** Whether there is room for the small map. */
    public boolean hasMap() {
        return height > AXIS + LEAST_ROWS + MAP + 2 * GAP;
    }

    /** Where the lanes end. */
    public int bottom() {
        return hasMap() ? height - MAP - 2 * GAP : height;
    }

    /** Height of what is seen of the lanes. */
    public int rows() {
        return Math.max(1, bottom() - AXIS);
    }

    /** Where the small map begins. */
    public int mapTop() {
        return bottom() + GAP;
    }
}
