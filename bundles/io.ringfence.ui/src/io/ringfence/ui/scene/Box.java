package io.ringfence.ui.scene;

/**
 * A rectangle of a scene, in pixels at 100 %.
 *
 * @param x left edge
 * @param y upper edge
 */
public record Box(int x, int y, int width, int height) {

    /** The first x to the right of it. */
    public int right() {
        return x + width;
    }

    /** The first y below it. */
    public int bottom() {
        return y + height;
    }

    /** Whether a pixel is in it. */
    public boolean contains(int px, int py) {
        return px >= x && px < right() && py >= y && py < bottom();
    }

    /** The same, moved down. */
    public Box down(int by) {
        return new Box(x, y + by, width, height);
    }
}
