package io.ringfence.idmap.drawing;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.MapPiece;
import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.layout.Span;
import io.ringfence.idmap.layout.Spans;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.xml.stream.XMLStreamException;

/** A lane: its name, and its ranges as blocks. */
record SvgLane(Svg svg, Palette palette, Room room, Set<IdKind> kinds) {

    private static final double SIZE = 11;
    private static final double SMALL = 9;
    private static final double PAD = 5;

    /** What is behind a lane: every second one is darker. */
    void ground(int number, double y) throws XMLStreamException {
        if (number % 2 == 0) {
            svg.empty(
                    "rect",
                    "x",
                    Room.MARGIN,
                    "y",
                    y,
                    "width",
                    room.right() - Room.MARGIN,
                    "height",
                    Room.LANE,
                    "fill",
                    palette.band(),
                    "fill-opacity",
                    0.7);
        }
    }

    void draw(Drawing.Line line, double y) throws XMLStreamException {
        Lane lane = line.lane();
        double top = y + (Room.LANE - Room.BLOCK) / 2.0;
        new Shapes(svg, palette).draw(lane.level(), Room.MARGIN + 5.0, y + Room.LANE / 2.0);
        svg.open("g");
        svg.text("title", line.label());
        svg.text(
                "text",
                Room.cut(line.label(), SIZE, room.left() - Room.MARGIN - 22.0),
                "x",
                Room.MARGIN + 14,
                "y",
                y + 14,
                "font-size",
                SIZE,
                "fill",
                palette.text());
        svg.close();
        if (lane.isUnknown()) {
            unknown(lane, y);
            return;
        }
        boolean alike = lane.blocks(IdKind.UID).equals(lane.blocks(IdKind.GID));
        if (kinds.size() == 1 || alike) {
            IdKind kind = kinds.contains(IdKind.UID) ? IdKind.UID : IdKind.GID;
            blocks(lane, kind, top, Room.BLOCK, kinds.size() == 1 ? kind.label() : "uid and gid");
        } else {
            double half = Room.BLOCK / 2.0 - 0.5;
            blocks(lane, IdKind.UID, top, half, "uid");
            blocks(lane, IdKind.GID, top + half + 1, half, "gid");
        }
        Lane before = line.before();
        if (before != null) {
            outlines(before, kinds.contains(IdKind.UID) ? IdKind.UID : IdKind.GID, y);
        }
    }

    private void blocks(Lane lane, IdKind kind, double y, double tall, String which)
            throws XMLStreamException {
        for (Span span : Spans.of(lane.blocks(kind), room.viewport())) {
            svg.rectangle(
                    which + " " + tooltip(lane.blocks(kind), span),
                    "x",
                    room.x(span.left()),
                    "y",
                    y,
                    "width",
                    Math.max(1.5, span.right() - span.left()),
                    "height",
                    tall,
                    "rx",
                    1.5,
                    "fill",
                    Fills.of(span.level()),
                    "stroke",
                    palette.level(span.level()),
                    "stroke-width",
                    0.8);
            if (span.blocks() == 1 && tall == Room.BLOCK) {
                word(words(span.part()), span, y);
            }
        }
    }

    /** What a block is, where there is room, on a plain ground so that it can be read. */
    private void word(String word, Span span, double y) throws XMLStreamException {
        double left = Math.max(0, span.left());
        double right = Math.min(room.viewport().width(), span.right());
        double wide = Room.width(word, SMALL) + 2 * PAD;
        if (right - left < wide + PAD) {
            return;
        }
        for (boolean ground : new boolean[] {true, false}) {
            svg.empty(
                    "rect",
                    "x",
                    room.x(left) + 1,
                    "y",
                    y + 1,
                    "width",
                    wide,
                    "height",
                    Room.BLOCK - 2,
                    "fill",
                    ground ? palette.ground() : palette.level(span.level()),
                    "fill-opacity",
                    ground ? 1 : Fills.GROUND,
                    "pointer-events",
                    "none");
        }
        svg.text(
                "text",
                word,
                "x",
                room.x(left) + 1 + PAD,
                "y",
                y + Room.BLOCK - 4,
                "font-size",
                SMALL,
                "fill",
                palette.text(),
                "pointer-events",
                "none");
    }

    private static String words(MapPiece.@Nullable Part part) {
        return switch (part) {
            case DEFAULT -> "default map";
            case ISOLATED -> "own range";
            case RAW -> "raw.idmap";
            case null -> "every id of the host";
        };
    }

    private static String tooltip(List<Block> blocks, Span span) {
        if (span.blocks() > 1) {
            return String.format(
                    Locale.ROOT, "%s: %,d ranges on the host", span.ids(), span.blocks());
        }
        for (Block block : blocks) {
            if (block.ids().equals(span.ids())) {
                return block.ids()
                        + " on the host, "
                        + IdRange.of(block.container(), block.ids().size())
                        + " in the container"
                        + (block.level() == null ? "" : ", shared");
            }
        }
        return span.ids() + " on the host";
    }

    private void outlines(Lane before, IdKind kind, double y) throws XMLStreamException {
        for (Span span : Spans.of(before.blocks(kind), room.viewport())) {
            svg.rectangle(
                    "before: " + span.ids() + " on the host",
                    "x",
                    room.x(span.left()),
                    "y",
                    y + 1.5,
                    "width",
                    Math.max(1.5, span.right() - span.left()),
                    "height",
                    Room.LANE - 3,
                    "fill",
                    "none",
                    "stroke",
                    palette.muted(),
                    "stroke-width",
                    1.2,
                    "stroke-dasharray",
                    "4 3");
        }
    }

    private void unknown(Lane lane, double y) throws XMLStreamException {
        svg.text(
                "text",
                Room.cut("? " + lane.problem(), 10, room.viewport().width()),
                "x",
                room.left(),
                "y",
                y + 14,
                "font-size",
                10,
                "fill",
                palette.unknown());
    }
}
