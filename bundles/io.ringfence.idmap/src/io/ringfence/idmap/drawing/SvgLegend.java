package io.ringfence.idmap.drawing;

import io.ringfence.idmap.OverlapLevel;

import javax.xml.stream.XMLStreamException;

/** What colours, shapes and patterns mean. */
record SvgLegend(Svg svg, Palette palette) {

    private static final double SIZE = 10.5;
    private static final int BOX = 22;

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
            shapes.draw(level, x + 5, middle);
            x = word(level.label() + meaning(level), x + 14, middle);
        }
        x = sample(Fills.of(Fills.Weave.ISOLATED, null), "shared with nobody", x, middle);
        word(kinds, x, middle);
        x = Room.MARGIN;
        middle += 22;
        for (Fills.Weave weave : Fills.Weave.values()) {
            x = sample(Fills.of(weave, OverlapLevel.INFO), weave.label(), x, middle);
        }
        svg.empty(
                "rect",
                "x",
                x,
                "y",
                middle - 7,
                "width",
                BOX,
                "height",
                14,
                "fill",
                palette.level(OverlapLevel.HIGH),
                "fill-opacity",
                0.16);
        x = word("shared ids, across lanes", x + BOX + 6, middle);
        svg.empty(
                "rect",
                "x",
                x,
                "y",
                middle - 7,
                "width",
                BOX,
                "height",
                14,
                "fill",
                "url(#folded)");
        word("folded: no range begins or ends there", x + BOX + 6, middle);
    }

    private static String meaning(OverlapLevel level) {
        return switch (level) {
            case CRITICAL -> ": the host's root";
            case HIGH -> ": ids that should be alone";
            case MEDIUM, LOW, INFO -> "";
        };
    }

    private double sample(String fill, String text, double x, double middle)
            throws XMLStreamException {
        svg.empty(
                "rect", "x", x, "y", middle - 7, "width", BOX, "height", 14, "rx", 2, "fill", fill);
        return word(text, x + BOX + 6, middle);
    }

    /** Writes a text and tells where the next thing may begin. */
    private double word(String text, double x, double middle) throws XMLStreamException {
        svg.text("text", text, "x", x, "y", middle + 4, "font-size", SIZE, "fill", palette.text());
        return x + Room.width(text, SIZE) + 18;
    }
}
