package io.ringfence.idmap.layout;

import io.ringfence.idmap.IdRange;

/**
 * The part of an axis that is visible on so many pixels.
 *
 * @param from position at the left edge, 0 to 1
 * @param to position at the right edge, more than {@code from}
 * @param width pixels, at least 1
 */
public record Viewport(Axis axis, double from, double to, int width) {

    /** No two ids are farther apart than this part of the width. */
    private static final double CLOSEST = 1e-10;

    public Viewport {
        if (!(to > from) || width < 1) {
            throw new IllegalArgumentException("no viewport: " + from + " to " + to);
        }
    }

    /** All of the axis. */
    public static Viewport all(Axis axis, int width) {
        return new Viewport(axis, 0, 1, Math.max(1, width));
    }

    /** Where the id begins, in pixels; beyond 0 and the width when it is not visible. */
    public double x(long id) {
        return (axis.position(id) - from) / (to - from) * width;
    }

    /** The id at this pixel. */
    public long id(double x) {
        return axis.id(from + x / width * (to - from));
    }

    /** The ids that are visible, at least in part. */
    public IdRange ids() {
        long first = id(0);
        return new IdRange(first, Math.max(first, id(width)) + 1);
    }

    /**
     * Closer to what is at a pixel, which stays there.
     *
     * @param factor more than 1 to see less and larger
     */
    public Viewport zoomed(double x, double factor) {
        double span = Math.clamp((to - from) / factor, CLOSEST, 1.0);
        double pinned = from + x / width * (to - from);
        return within(pinned - x / width * span, span);
    }

    /** Moved by so many pixels: positive shows what is to the right. */
    public Viewport panned(double pixels) {
        double span = to - from;
        return within(from + pixels / width * span, span);
    }

    /** Showing these ids over most of the width. */
    public Viewport showing(IdRange range) {
        double left = axis.position(range.start());
        double span = Math.clamp((axis.position(range.end()) - left) * 1.25, CLOSEST, 1.0);
        return within(left - span / 10, span);
    }

    /**
     * Showing what is between two pixels over all of the width.
     *
     * @param right more than {@code left}
     */
    public Viewport framed(double left, double right) {
        double span = Math.clamp((right - left) / width * (to - from), CLOSEST, 1.0);
        return within(from + left / width * (to - from), span);
    }

    /** On another number of pixels. */
    public Viewport resized(int pixels) {
        return new Viewport(axis, from, to, Math.max(1, pixels));
    }

    private Viewport within(double left, double span) {
        double start = Math.clamp(left, 0.0, 1 - span);
        return new Viewport(axis, start, start + span, width);
    }
}
