package io.ringfence.idmap.drawing;

import io.ringfence.idmap.OverlapLevel;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.xml.stream.XMLStreamException;

/** What colours, shapes and patterns mean. */
record SvgLegend(Svg svg, Palette palette) {

    private static final double SIZE = 10.5;
    private static final int BOX = 22;
    private static final int LINE = 22;

    /**
     * @param kinds what else is to be told, as which ids are drawn
     */
    void draw(double y, String kinds) throws XMLStreamException {
        double x = Room.MARGIN;
        double middle = y + 7;
        Shapes shapes = new Shapes(svg, palette);
        for (OverlapLevel level : OverlapLevel.values()) {
            if (level == OverlapLevel.LOW) {
                continue; // no ids are shared at this level
            }
            block(level, x, middle);
            shapes.draw(level, x + BOX + 10, middle);
            x = word(meaning(level), x + BOX + 20, middle);
        }
        block(null, x, middle);
        word("shared with nobody", x + BOX + 6, middle);
        x = word(kinds, Room.MARGIN, middle + LINE);
        middle += LINE;
        box(x, middle, "fill", palette.level(OverlapLevel.HIGH), "fill-opacity", 0.16);
        x = word("shared ids, across lanes", x + BOX + 6, middle);
        box(x, middle, "fill", "url(#folded)");
        word("folded: no range begins or ends there", x + BOX + 6, middle);
    }

    private static String meaning(OverlapLevel level) {
        return switch (level) {
            case CRITICAL -> "critical: the host's root";
            case HIGH -> "high: ids that should be alone";
            case MEDIUM, LOW -> level.label();
            case INFO -> "shared as meant";
        };
    }

    /** A block of this level. */
    private void block(@Nullable OverlapLevel level, double x, double middle)
            throws XMLStreamException {
        box(
                x,
                middle,
                "rx",
                2,
                "fill",
                Fills.of(level),
                "stroke",
                palette.level(level),
                "stroke-width",
                0.8);
    }

    /** A box before words, painted in this way. */
    private void box(double x, double middle, Object... paint) throws XMLStreamException {
        List<Object> attributes = new ArrayList<>();
        Collections.addAll(attributes, "x", x, "y", middle - 7, "width", BOX, "height", 14);
        Collections.addAll(attributes, paint);
        svg.empty("rect", attributes.toArray());
    }

    /** Writes a text and tells where the next thing may begin. */
    private double word(String text, double x, double middle) throws XMLStreamException {
        svg.text("text", text, "x", x, "y", middle + 4, "font-size", SIZE, "fill", palette.text());
        return x + Room.width(text, SIZE) + 18;
    }
}
