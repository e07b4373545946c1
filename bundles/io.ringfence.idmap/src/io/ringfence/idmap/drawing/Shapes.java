package io.ringfence.idmap.drawing;

import io.ringfence.idmap.OverlapLevel;

import org.eclipse.jdt.annotation.Nullable;

import java.util.Locale;

import javax.xml.stream.XMLStreamException;

/** Levels as shapes, so that they can be told apart without colours. */
record Shapes(Svg svg, Palette palette) {

    /** Draws the shape of a level, about eight pixels wide. */
    void draw(@Nullable OverlapLevel level, double x, double y) throws XMLStreamException {
        String colour = palette.level(level);
        switch (level) {
            case CRITICAL -> path("M%1$.2f %2$.2fh8v8h-8z", x - 4, y - 4, colour);
            case HIGH -> path("M%1$.2f %2$.2fl4.6 8.6h-9.2z", x, y - 4.6, colour);
            case MEDIUM -> path("M%1$.2f %2$.2fl4.8 4.8l-4.8 4.8l-4.8 -4.8z", x, y - 4.8, colour);
            case LOW -> svg.empty("circle", "cx", x, "cy", y, "r", 4.0, "fill", colour);
            case INFO -> ring(x, y, colour);
            case null -> {
                // nothing is shared: nothing is marked
            }
        }
    }

    private void ring(double x, double y, String colour) throws XMLStreamException {
        svg.empty(
                "circle",
                "cx",
                x,
                "cy",
                y,
                "r",
                3.4,
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                1.5);
    }

    private void path(String form, double x, double y, String colour) throws XMLStreamException {
        svg.empty("path", "d", String.format(Locale.ROOT, form, x, y), "fill", colour);
    }
}
