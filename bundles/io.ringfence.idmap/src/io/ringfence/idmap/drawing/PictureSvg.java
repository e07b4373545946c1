package io.ringfence.idmap.drawing;

import io.ringfence.idmap.IdKind;

import java.io.IOException;
import java.io.Writer;

import javax.xml.stream.XMLStreamException;

/**
 * Id maps as SVG 1.1: vectors and real text, with tooltips, and nothing that is fetched from
 * elsewhere. One drawing always gives the same bytes.
 */
public final class PictureSvg {

    private PictureSvg() {}

    /** How tall the drawing is, in its pixels. */
    public static int height(Drawing drawing) {
        int height = Room.TITLE + Room.LEGEND + Room.AXIS;
        for (Drawing.Host host : drawing.hosts()) {
            height += SvgHost.height(host, drawing.kinds());
        }
        return height + Room.MARGIN;
    }

    /**
     * Writes it, in UTF-8 if the writer does so.
     *
     * @throws DrawingException if it would be too large or too narrow
     * @throws IOException if it cannot be written
     */
    public static void write(Drawing drawing, Writer out) throws IOException, DrawingException {
        drawing.check();
        try {
            draw(drawing, new Svg(out));
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException failure
                    ? failure
                    : new IOException(e.getMessage(), e);
        }
    }

    private static void draw(Drawing drawing, Svg svg) throws XMLStreamException {
        Palette palette = drawing.palette();
        Room room = Room.of(drawing);
        int height = height(drawing);
        svg.start(drawing.width(), height);
        svg.text("title", drawing.title());
        new Fills(svg, palette).define();
        svg.empty("rect", "width", drawing.width(), "height", height, "fill", palette.ground());
        svg.text(
                "text",
                Room.cut(drawing.title(), 18, drawing.width() - 2.0 * Room.MARGIN),
                "x",
                Room.MARGIN,
                "y",
                28,
                "font-size",
                18,
                "font-weight",
                "bold",
                "fill",
                palette.text());
        new SvgLegend(svg, palette).draw(Room.TITLE, kinds(drawing));
        double y = Room.TITLE + Room.LEGEND;
        new SvgAxis(svg, palette, room).draw(y, height - Room.MARGIN);
        y += Room.AXIS;
        SvgHost hosts = new SvgHost(svg, drawing, room);
        for (Drawing.Host host : drawing.hosts()) {
            hosts.draw(host, y);
            y += SvgHost.height(host, drawing.kinds());
        }
        svg.end();
    }

    private static String kinds(Drawing drawing) {
        if (drawing.kinds().size() > 1) {
            return "user ids above group ids where they differ";
        }
        return drawing.kinds().contains(IdKind.UID) ? "user ids" : "group ids";
    }
}
