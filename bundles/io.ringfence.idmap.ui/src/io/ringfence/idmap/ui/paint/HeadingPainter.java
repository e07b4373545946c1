package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.layout.Span;
import io.ringfence.idmap.ui.state.Host;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.Row;
import io.ringfence.ui.Icons;

import org.eclipse.swt.graphics.GC;

import java.util.List;
import java.util.Objects;

/** Paints the headings of hosts, with whose the ids are there, and of projects. */
final class HeadingPainter {

    private static final int ICON = 16;
    private static final int NAME = 32;
    private static final int RULER = 8;
    private static final int RULER_HEIGHT = 18;
    private static final int CAP = 32;
    private static final int CAP_HEIGHT = 6;
    private static final int INSIDE = 6;

    private HeadingPainter() {}

    /** Paints a heading at this height, over whatever is there. */
    static void paint(Brush brush, Seen seen, Row row, int y) {
        if (row.kind() == Row.Kind.HOST) {
            host(brush, seen, row.host(), y);
        } else {
            brush.gc().setBackground(brush.colors().surface);
            brush.fill(0, brush.scenery().geometry().plot(), y, Geometry.PROJECT);
            GroundPainter.paint(brush, seen, row.host(), y, Geometry.PROJECT);
            project(brush, row, y);
        }
    }

    private static void host(Brush brush, Seen seen, Host host, int y) {
        GC gc = brush.gc();
        Palette colors = brush.colors();
        gc.setBackground(colors.surface);
        gc.fillRectangle(0, y, brush.scenery().geometry().width(), Geometry.HOST);
        gc.setForeground(colors.line);
        gc.drawLine(0, y, brush.scenery().geometry().width(), y);
        int middle = y + RULER + RULER_HEIGHT / 2;
        boolean alone = host.server().equals(host.maps().member());
        gc.drawImage(
                Icons.image(alone ? "kind-server" : "kind-member"), Labels.MARK, middle - ICON / 2);
        String count = "%,d".formatted(host.maps().instances().size());
        int wide = brush.texts().width(gc, count);
        int end = brush.left() - Labels.RIGHT - wide;
        gc.setForeground(colors.muted);
        brush.texts().draw(gc, count, end, middle);
        gc.setForeground(colors.text);
        brush.texts().draw(gc, host.label(), NAME, middle, end - NAME - Labels.MARK, true);
        List<Seen.Part> parts = seen.parts(host);
        for (Seen.Part part : parts) {
            segment(brush, part, y + RULER);
        }
        for (int i = 0; i < parts.size(); i++) {
            // who has ids inside of somebody else's comes next, and is drawn over them
            double from = parts.get(i).left();
            double side = parts.get(i).right();
            Seen.Part next = i + 1 < parts.size() ? parts.get(i + 1) : null;
            if (next != null && next.left() < side) {
                boolean before = next.left() - from >= side - next.right();
                from = before ? from : next.right();
                side = before ? next.left() : side;
            }
            name(brush, parts.get(i).segment(), from, side, middle);
        }
        cap(brush, seen, host, y + CAP);
    }

    private static void segment(Brush brush, Seen.Part part, int y) {
        GC gc = brush.gc();
        Segment.Ground ground = part.segment().ground();
        boolean free = ground == Segment.Ground.FREE;
        if (!free) {
            gc.setBackground(brush.colors().ground(ground));
            brush.fill(part.left(), part.right(), y, RULER_HEIGHT);
            gc.setBackground(brush.colors().surface);
            brush.fill(part.right() - 1, part.right(), y, RULER_HEIGHT);
        }
    }

    private static void name(Brush brush, Segment segment, double from, double to, int middle) {
        GC gc = brush.gc();
        String text = segment.words();
        if (brush.texts().width(gc, text) <= to - from - 2 * INSIDE) {
            boolean free = segment.ground() == Segment.Ground.FREE;
            gc.setForeground(free ? brush.colors().muted : brush.colors().text);
            int x = brush.left() + (int) Math.round(from) + INSIDE;
            brush.texts().draw(gc, text, x, middle);
        }
    }

    /** Where the host's overlaps are, in full colour. */
    private static void cap(Brush brush, Seen seen, Host host, int y) {
        GC gc = brush.gc();
        List<IdKind> kinds = GroundPainter.kinds(brush.scenery().rows().look().ids());
        int height = CAP_HEIGHT / kinds.size();
        int top = y;
        for (IdKind kind : kinds) {
            for (Span span : seen.bands(host, kind)) {
                OverlapLevel level = Objects.requireNonNull(span.level());
                gc.setBackground(brush.colors().ink(Tone.of(level)).edge());
                brush.fill(span.left(), span.right(), top, height);
            }
            top += height;
        }
    }

    private static void project(Brush brush, Row row, int y) {
        GC gc = brush.gc();
        MapLane lane = row.lane();
        gc.setBackground(brush.colors().surface);
        gc.fillRectangle(0, y, brush.left(), Geometry.PROJECT);
        gc.setForeground(brush.colors().muted);
        int middle = y + Geometry.PROJECT / 2 + 2;
        String project = lane == null ? "" : lane.lane().project();
        gc.drawImage(Icons.image("kind-project"), Labels.MARK, middle - ICON / 2);
        brush.texts().draw(gc, project, NAME, middle, brush.left() - NAME - Labels.RIGHT, false);
    }
}
