package io.ringfence.idmap.drawing;

import io.ringfence.idmap.layout.Folds;
import io.ringfence.idmap.layout.Ticks;

import java.util.Locale;

import javax.xml.stream.XMLStreamException;

/** The host ids on top, with the stretches that are folded. */
record SvgAxis(Svg svg, Palette palette, Room room) {

    private static final double APART = 84;

    /** Narrower breaks are not seen. */
    private static final double NARROWEST = 3;

    /**
     * Draws the axis and what goes down from it.
     *
     * @param y its upper edge
     * @param bottom where the hosts end
     */
    void draw(double y, double bottom) throws XMLStreamException {
        double line = y + Room.AXIS - 6.0;
        for (Folds.Fold fold : Folds.of(room.viewport(), NARROWEST)) {
            double left = room.x(Math.max(0, fold.left()));
            double right = room.x(Math.min(room.viewport().width(), fold.right()));
            svg.rectangle(
                    fold.ids() + ": folded, no range begins or ends there",
                    "x",
                    left,
                    "y",
                    line,
                    "width",
                    right - left,
                    "height",
                    bottom - line,
                    "fill",
                    "url(#folded)");
        }
        for (Ticks.Tick tick : Ticks.of(room.viewport(), APART)) {
            double x = room.x(tick.x());
            svg.empty(
                    "path",
                    "d",
                    String.format(Locale.ROOT, "M%.2f %.2fV%.2f", x, line - 4, bottom),
                    "stroke",
                    palette.line(),
                    "stroke-width",
                    0.7);
            String id = String.format(Locale.ROOT, "%,d", tick.id());
            double half = Room.width(id, 10) / 2;
            String anchor = "middle";
            double at = x;
            if (x + half > room.width()) {
                anchor = "end";
                at = room.width() - 2.0;
            }
            svg.text(
                    "text",
                    id,
                    "x",
                    at,
                    "y",
                    line - 8,
                    "text-anchor",
                    anchor,
                    "font-size",
                    10,
                    "fill",
                    palette.muted());
        }
        svg.empty(
                "path",
                "d",
                String.format(Locale.ROOT, "M%d %.2fH%d", room.left(), line, room.right()),
                "stroke",
                palette.muted(),
                "stroke-width",
                1);
        svg.text(
                "text",
                "host id",
                "x",
                room.left() - 8,
                "y",
                line - 8,
                "text-anchor",
                "end",
                "font-size",
                10,
                "fill",
                palette.muted());
    }
}
