package io.ringfence.ui;

import org.eclipse.swt.graphics.GC;

import java.util.HashMap;
import java.util.Map;

/**
 * How wide texts are, and what of them there is room for: in one font, measured once. What paints
 * rows paints the same ones again and again.
 */
public final class FittingText {

    private static final String MORE = "…";

    /** Texts change, ages with every minute: they must not pile up. */
    private static final int MOST = 2_000;

    private record Place(String text, int room) {}

    private final Map<String, Integer> widths = new HashMap<>();
    private final Map<Place, String> fitting = new HashMap<>();
    private int height;

    /** The width of a text in pixels. */
    public int width(GC gc, String text) {
        Integer known = widths.get(text);
        if (known != null) {
            return known;
        }
        if (widths.size() >= MOST) {
            widths.clear();
        }
        int width = gc.textExtent(text).x;
        widths.put(text, width);
        return width;
    }

    /** The height of a line in pixels. */
    public int height(GC gc) {
        if (height == 0) {
            height = gc.getFontMetrics().getHeight();
        }
        return height;
    }

    /** The text, or its beginning and an ellipsis; nothing where not even that fits. */
    public String fit(GC gc, String text, int room) {
        if (text.isEmpty() || width(gc, text) <= room) {
            return text; // an empty one has no width to be cut by, however little room there is
        }
        Place place = new Place(text, room);
        String known = fitting.get(place);
        if (known != null) {
            return known;
        }
        if (fitting.size() >= MOST) {
            fitting.clear();
        }
        String made = cut(gc, text, room);
        fitting.put(place, made);
        return made;
    }

    private String cut(GC gc, String text, int room) {
        // measuring takes long, and letters are much the same: the right length is near this one
        int length = Math.clamp((long) text.length() * room / width(gc, text), 0, text.length());
        while (length > 0 && !fits(gc, text, length, room)) {
            length--;
        }
        while (length < text.length() && fits(gc, text, length + 1, room)) {
            length++;
        }
        return length == 0 ? "" : shortened(text.substring(0, length));
    }

    /** A beginning that says that more would follow; one that says so already is left so. */
    static String shortened(String beginning) {
        String words = beginning.stripTrailing();
        return words.endsWith(MORE) ? words : words + MORE;
    }

    private static boolean fits(GC gc, String text, int length, int room) {
        return gc.textExtent(text.substring(0, length) + MORE).x <= room;
    }
}
