package io.ringfence.idmap.drawing;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.OverlapClass;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.explain.Names;
import io.ringfence.idmap.layout.Bands;
import io.ringfence.idmap.layout.Span;
import io.ringfence.idmap.note.IdmapNote;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.xml.stream.XMLStreamException;

/**
 * A host: its name, who has which ids there, its lanes, and its worst overlaps and notes in words.
 */
record SvgHost(Svg svg, Drawing drawing, Room room) {

    private static final int OVERLAPS = 6;
    private static final int NOTES = 4;

    /** How tall the host is. */
    static int height(Drawing.Host host, Set<IdKind> kinds) {
        int words = host.ends() ? words(host, kinds) : 0;
        return Room.HEADING
                + Room.OWNERS
                + Room.LANE * host.lanes().size()
                + Room.NOTE * words
                + Room.GAP;
    }

    /** How many lines are told in words. */
    private static int words(Drawing.Host host, Set<IdKind> kinds) {
        return Math.min(OVERLAPS + 1, overlaps(host, kinds).size())
                + Math.min(NOTES + 1, host.notes().size());
    }

    void draw(Drawing.Host host, double top) throws XMLStreamException {
        Palette palette = drawing.palette();
        heading(host, top);
        double y = top + Room.HEADING;
        for (IdKind kind : IdKind.values()) {
            if (drawing.kinds().contains(kind)) {
                new SvgOwners(svg, palette, room).draw(host.maps(), kind, y);
                break;
            }
        }
        y += Room.OWNERS;
        double bottom = y + Room.LANE * host.lanes().size();
        SvgLane lanes = new SvgLane(svg, palette, room, drawing.kinds());
        for (int i = 0; i < host.lanes().size(); i++) {
            lanes.ground(i, y + i * Room.LANE);
        }
        bands(host, y, bottom);
        for (int i = 0; i < host.lanes().size(); i++) {
            lanes.draw(host.lanes().get(i), y + i * Room.LANE);
        }
        if (host.ends()) {
            words(host, bottom + 4);
        }
    }

    private void heading(Drawing.Host host, double top) throws XMLStreamException {
        Palette palette = drawing.palette();
        svg.text(
                "text",
                Room.cut(host.name(), 13, room.left() + 60.0),
                "x",
                Room.MARGIN,
                "y",
                top + 20,
                "font-size",
                13,
                "font-weight",
                "bold",
                "fill",
                palette.text());
        double after = Math.max(room.left(), Room.MARGIN + Room.width(host.name(), 14.5));
        svg.text(
                "text",
                Room.cut(host.about(), 10.5, room.right() - after),
                "x",
                after,
                "y",
                top + 20,
                "font-size",
                10.5,
                "fill",
                palette.muted());
    }

    /**
     * What is shared, behind the lanes. A privileged container has all ids: that hides the rest.
     */
    private void bands(Drawing.Host host, double top, double bottom) throws XMLStreamException {
        Set<Span> drawn = new HashSet<>();
        List<Overlap> overlaps =
                host.maps().overlaps().stream()
                        .filter(each -> each.type() != OverlapClass.PRIVILEGED)
                        .filter(each -> each.type() != OverlapClass.DEFAULT_DEFAULT)
                        .toList();
        for (IdKind kind : drawing.kinds().stream().sorted().toList()) {
            for (Span span : Bands.of(overlaps, kind).spans(room.viewport())) {
                @Nullable OverlapLevel level = span.level();
                if (level != null && drawn.add(span)) {
                    svg.rectangle(
                            "shared ids: " + level.label(),
                            "x",
                            room.x(span.left()),
                            "y",
                            top,
                            "width",
                            span.right() - span.left(),
                            "height",
                            bottom - top,
                            "fill",
                            drawing.palette().level(level),
                            "fill-opacity",
                            level == OverlapLevel.MEDIUM ? 0.13 : 0.26);
                }
            }
        }
    }

    private void words(Drawing.Host host, double top) throws XMLStreamException {
        List<Overlap> overlaps = overlaps(host, drawing.kinds());
        double y = top;
        for (Overlap each : overlaps.stream().limit(OVERLAPS).toList()) {
            line(each.level(), sentence(each), y);
            y += Room.NOTE;
        }
        if (overlaps.size() > OVERLAPS) {
            line(null, more(overlaps.size() - OVERLAPS, "overlaps"), y);
            y += Room.NOTE;
        }
        for (IdmapNote each : host.notes().stream().limit(NOTES).toList()) {
            line(each.level(), each.type().label() + ": " + each.sentence(), y);
            y += Room.NOTE;
        }
        if (host.notes().size() > NOTES) {
            line(null, more(host.notes().size() - NOTES, "notes"), y);
        }
    }

    private static String more(int count, String what) {
        return String.format(Locale.ROOT, "and %,d more %s", count, what);
    }

    /** A line of words, after the shape of a level if it has one. */
    private void line(@Nullable OverlapLevel level, String text, double y)
            throws XMLStreamException {
        if (level != null) {
            new Shapes(svg, drawing.palette()).draw(level, Room.MARGIN + 5.0, y + 8);
        }
        svg.text(
                "text",
                Room.cut(text, 10.5, room.width() - 2.0 * Room.MARGIN - 14),
                "x",
                Room.MARGIN + 14,
                "y",
                y + 12,
                "font-size",
                10.5,
                "fill",
                drawing.palette().text());
    }

    private static String sentence(Overlap overlap) {
        String ids =
                overlap.ids().ranges().size() > 3
                        ? overlap.ids().hull() + " in parts"
                        : overlap.ids().toString();
        return String.format(
                Locale.ROOT,
                "%s: %s, host ids %s (%,d)",
                overlap.type().label(),
                Names.of(overlap.instances().toList()),
                ids,
                overlap.ids().size());
    }

    /** What is to be told in words, the worst first, users and groups once where they are alike. */
    private static List<Overlap> overlaps(Drawing.Host host, Set<IdKind> kinds) {
        List<Overlap> overlaps = new ArrayList<>();
        Set<String> told = new HashSet<>();
        host.maps().overlaps().stream()
                .filter(each -> kinds.contains(each.kind()))
                .filter(each -> each.level() != OverlapLevel.INFO)
                .sorted(Comparator.comparing(Overlap::level))
                .filter(each -> told.size() > 10 * OVERLAPS || told.add(sentence(each)))
                .forEach(overlaps::add);
        return overlaps;
    }
}
