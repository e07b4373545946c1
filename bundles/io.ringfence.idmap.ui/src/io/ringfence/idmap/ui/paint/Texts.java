package io.ringfence.idmap.ui.paint;

import io.ringfence.ui.Fonts;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

import java.util.HashMap;
import java.util.Map;

/** Writes lines of text: measured once, cut where there is no room. */
final class Texts {

    private static final int KEPT = 4096;
    private static final String CUT = "…";

    private final Font plain;
    private final Font bold;
    private final Map<String, Integer> plainWidths = new HashMap<>();
    private final Map<String, Integer> boldWidths = new HashMap<>();
    private final Map<String, String> cuts = new HashMap<>();
    private int height;

    Texts(Control owner) {
        Fonts fonts = new Fonts(owner);
        plain = fonts.text();
        bold = fonts.bold();
    }

    /** How wide a text is. */
    int width(GC gc, String text) {
        return width(gc, text, false);
    }

    private int width(GC gc, String text, boolean strong) {
        Map<String, Integer> widths = strong ? boldWidths : plainWidths;
        Integer known = widths.get(text);
        if (known != null) {
            return known;
        }
        if (widths.size() > KEPT) {
            widths.clear();
        }
        gc.setFont(strong ? bold : plain);
        int width = gc.textExtent(text, 0).x;
        widths.put(text, width);
        return width;
    }

    /** Height of a line. */
    int height(GC gc) {
        if (height == 0) {
            gc.setFont(plain);
            height = gc.getFontMetrics().getHeight();
        }
        return height;
    }

    /**
     * Writes a line.
     *
     * @param middle the y of its middle
     */
    void draw(GC gc, String text, int x, int middle) {
        gc.setFont(plain);
        gc.drawText(text, x, middle - height(gc) / 2, SWT.DRAW_TRANSPARENT);
    }

    /** Writes a line of at most this width, with dots where something is left out. */
    void draw(GC gc, String text, int x, int middle, int room, boolean strong) {
        String fitting = fitting(gc, text, room, strong);
        gc.setFont(strong ? bold : plain);
        gc.drawText(fitting, x, middle - height(gc) / 2, SWT.DRAW_TRANSPARENT);
    }

    private String fitting(GC gc, String text, int room, boolean strong) {
        if (width(gc, text, strong) <= room) {
            return text;
        }
        String key = room + (strong ? "b" : "p") + text;
        String known = cuts.get(key);
        if (known == null) {
            if (cuts.size() > KEPT) {
                cuts.clear();
            }
            known = cut(gc, text, room, strong);
            cuts.put(key, known);
        }
        return known;
    }

    private String cut(GC gc, String text, int room, boolean strong) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(gc, text.substring(0, middle) + CUT, strong) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return text.substring(0, low) + CUT;
    }
}
