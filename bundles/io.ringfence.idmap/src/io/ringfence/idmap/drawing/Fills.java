package io.ringfence.idmap.drawing;

import io.ringfence.idmap.IdmapKind;
import io.ringfence.idmap.MapPiece;
import io.ringfence.idmap.OverlapLevel;

import org.eclipse.jdt.annotation.Nullable;

import java.util.Locale;

import javax.xml.stream.XMLStreamException;

/**
 * How blocks are filled: the colour says how bad it is that somebody shares them, the pattern which
 * sort of map they are of.
 */
record Fills(Svg svg, Palette palette) {

    /** The patterns. */
    enum Weave {
        /** A range of its own: full. */
        ISOLATED("isolated range"),
        /** The range that many share: slanted lines. */
        DEFAULT("default map"),
        /** By {@code raw.idmap}: crossed lines. */
        RAW("raw.idmap"),
        /** No map: lying lines. */
        PRIVILEGED("privileged: every id of the host");

        private final String label;

        Weave(String label) {
            this.label = label;
        }

        /** What it stands for. */
        String label() {
            return label;
        }
    }

    static Weave weave(IdmapKind kind, MapPiece.@Nullable Part part) {
        return switch (part) {
            case DEFAULT -> Weave.DEFAULT;
            case ISOLATED -> Weave.ISOLATED;
            case RAW -> Weave.RAW;
            case null ->
                    switch (kind) {
                        case PRIVILEGED -> Weave.PRIVILEGED;
                        case DEFAULT -> Weave.DEFAULT;
                        case ISOLATED -> Weave.ISOLATED;
                    };
        };
    }

    /** What fills a block, for the attribute. */
    static String of(Weave weave, @Nullable OverlapLevel level) {
        return "url(#" + id(weave, level) + ")";
    }

    void define() throws XMLStreamException {
        svg.open("defs");
        for (Weave weave : Weave.values()) {
            define(weave, null);
            for (OverlapLevel level : OverlapLevel.values()) {
                define(weave, level);
            }
        }
        folded();
        svg.close();
    }

    private void define(Weave weave, @Nullable OverlapLevel level) throws XMLStreamException {
        String colour = palette.level(level);
        svg.open(
                "pattern",
                "id",
                id(weave, level),
                "patternUnits",
                "userSpaceOnUse",
                "width",
                8,
                "height",
                8);
        double ground = weave == Weave.ISOLATED ? 0.85 : 0.28;
        svg.empty(
                "rect", "width", 8, "height", 8, "fill", palette.ground()); // hides what is behind
        svg.empty("rect", "width", 8, "height", 8, "fill", colour, "fill-opacity", ground);
        String lines =
                switch (weave) {
                    case ISOLATED -> "";
                    case DEFAULT -> "M-2 6L6 -2M-2 14L14 -2M2 10L10 2";
                    case RAW -> "M0 0L8 8M8 0L0 8";
                    case PRIVILEGED -> "M0 2H8M0 6H8";
                };
        if (!lines.isEmpty()) {
            svg.empty("path", "d", lines, "stroke", colour, "stroke-width", 1.4, "fill", "none");
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

    private static String id(Weave weave, @Nullable OverlapLevel level) {
        return (weave.name() + "-" + (level == null ? "alone" : level.label()))
                .toLowerCase(Locale.ROOT);
    }
}
