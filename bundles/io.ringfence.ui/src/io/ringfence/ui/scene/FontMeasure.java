package io.ringfence.ui.scene;

import io.ringfence.ui.Fonts;

import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;

/** The real size of text, and its fonts. Texts are measured once. */
final class FontMeasure implements Measure {

    private final Control control;
    private final Map<Face, Font> fonts = new EnumMap<>(Face.class);
    private Map<Face, Map<String, Integer>> widths = none();
    private Map<Face, Map<String, Integer>> before = none();
    private final Map<Face, Integer> heights = new EnumMap<>(Face.class);

    FontMeasure(Control control) {
        this.control = control;
        Fonts made = new Fonts(control);
        fonts.put(Face.NUMBER, made.number());
        fonts.put(Face.STRONG, made.bold());
        fonts.put(Face.PLAIN, made.text());
    }

    private static Map<Face, Map<String, Integer>> none() {
        Map<Face, Map<String, Integer>> none = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            none.put(face, new HashMap<>());
        }
        return none;
    }

    Font font(Face face) {
        return Objects.requireNonNull(fonts.get(face));
    }

    @Override
    public int width(String text, Face face) {
        Map<String, Integer> known = Objects.requireNonNull(widths.get(face));
        Integer width = known.get(text);
        if (width == null) {
            Integer last = Objects.requireNonNull(before.get(face)).get(text);
            width = last == null ? with(face, gc -> gc.textExtent(text).x) : last;
            known.put(text, width);
        }
        return width;
    }

    @Override
    public int height(Face face) {
        Integer height = heights.get(face);
        if (height == null) {
            height = with(face, gc -> gc.getFontMetrics().getHeight());
            heights.put(face, height);
        }
        return height;
    }

    /** Forgets what nobody asked for since the last time: texts change, and would pile up. */
    void forget() {
        before = widths;
        widths = none();
    }

    private int with(Face face, ToIntFunction<GC> question) {
        GC gc = new GC(control);
        try {
            gc.setFont(font(face));
            return question.applyAsInt(gc);
        } finally {
            gc.dispose();
        }
    }
}
