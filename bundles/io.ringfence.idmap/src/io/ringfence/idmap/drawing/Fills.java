package io.ringfence.idmap.drawing;

import io.ringfence.idmap.OverlapLevel;

import org.eclipse.jdt.annotation.Nullable;

import java.util.Locale;

import javax.xml.stream.XMLStreamException;

/** How blocks are filled: colour and pattern say how bad it is that somebody shares them. */
record Fills(Svg svg, Palette palette) {

    private static final int TILE = 8;

    /** How much of the colour is on the ground of a block. */
    static final double GROUND = 0.24;

    private static final double LINES = 0.75;

    /**
     * What fills a block, for the attribute.
     *
     * @param level null for ids that nobody shares
     */
    static String of(@Nullable OverlapLevel level) {
        return "url(#" + id(level) + ")";
    }

    void define() throws XMLStreamException {
        svg.open("defs");
        define(null);
        for (OverlapLevel level : OverlapLevel.values()) {
            define(level);
        }
        folded();
        svg.close();
    }

    private void define(@Nullable OverlapLevel level) throws XMLStreamException {
        String colour = palette.level(level);
        svg.open(
                "pattern",
                "id",
                id(level),
                "patternUnits",
                "userSpaceOnUse",
                "width",
                TILE,
                "height",
                TILE);
        svg.empty(
                "rect",
                "width",
                TILE,
                "height",
                TILE,
                "fill",
                palette.ground()); // hides what is behind
        svg.empty("rect", "width", TILE, "height", TILE, "fill", colour, "fill-opacity", GROUND);
        Weave weave = Weave.of(level);
        if (weave == Weave.DOTTED) {
            svg.empty("path", "d", weave.path(), "fill", colour, "fill-opacity", LINES);
        } else if (weave != Weave.PLAIN) {
            svg.empty(
                    "path",
                    "d",
                    weave.path(),
                    "stroke",
                    colour,
                    "stroke-opacity",
                    LINES,
                    "stroke-width",
                    1.3,
                    "fill",
                    "none");
        }
        svg.close();
    }

    private void folded() throws XMLStreamException {
        svg.open(
                "pattern",
                "id",
                "folded",
                "patternUnits",
                "userSpaceOnUse",
                "width",
                6,
                "height",
                6);
        svg.empty("rect", "width", 6, "height", 6, "fill", palette.band());
        svg.empty("circle", "cx", 3, "cy", 3, "r", 0.8, "fill", palette.line());
        svg.close();
    }

    private static String id(@Nullable OverlapLevel level) {
        return (level == null ? "alone" : level.label()).toLowerCase(Locale.ROOT);
    }
}
