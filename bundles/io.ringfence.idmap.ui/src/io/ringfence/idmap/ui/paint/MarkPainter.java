package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.layout.Viewport;
import io.ringfence.idmap.ui.state.Host;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Row;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;

/** Paints what is selected: the line and its ring, the edges of an overlap, an id as a line. */
final class MarkPainter {

    private static final int PAD = 6;
    private static final int FLAG = 20;
    private static final int ROUND = 4;
    private static final int EDGES = 24;

    private MarkPainter() {}

    /** Behind labels and blocks: the line that is selected. */
    static void behind(Brush brush, int y) {
        brush.gc().setBackground(brush.colors().chosen);
        brush.gc().fillRectangle(0, y, brush.left(), Geometry.LANE);
    }

    /** Over the blocks of a line: what of it is selected. */
    static void ring(Brush brush, Pick pick, int y) {
        GC gc = brush.gc();
        gc.setForeground(brush.colors().accent);
        int thick = brush.focused() ? 2 : 1;
        gc.setLineWidth(thick);
        if (pick instanceof Pick.OneBlock block) {
            Viewport viewport = brush.scenery().viewport();
            IdRange ids = block.block().ids();
            int left = (int) Math.max(-2, Math.min(viewport.width(), viewport.x(ids.start())));
            int end = (int) Math.min(viewport.width() + 2, viewport.x(ids.end()));
            int right = Math.max(left + 3, end);
            for (Strip strip : Strip.of(block.lane(), brush.scenery().rows().look().ids())) {
                if (strip.kind() == block.kind() || strip.both()) {
                    gc.drawRoundRectangle(
                            brush.left() + left - 1,
                            y + strip.top() - 2,
                            right - left + 2,
                            strip.height() + 3,
                            ROUND,
                            ROUND);
                }
            }
        } else if (brush.focused()) {
            gc.drawRoundRectangle(2, y + 1, brush.left() - ROUND, Geometry.LANE - 2, ROUND, ROUND);
        }
        gc.setLineWidth(1);
    }

    /** Over all lanes of its host: from where to where an overlap goes. */
    static void overlap(Brush brush, Host host, Iterable<IdRange> ranges, Tone tone) {
        Scenery scenery = brush.scenery();
        GC gc = brush.gc();
        gc.setForeground(brush.colors().ink(tone).edge());
        for (Scenery.Section section : scenery.sections()) {
            if (section.host() != host) {
                continue;
            }
            boolean whole = scenery.row(section.from()).kind() == Row.Kind.HOST;
            int from = scenery.y(section.from()) + (whole ? Geometry.HOST : 0);
            int top = Math.max(Geometry.AXIS, from);
            int end = Math.min(scenery.geometry().bottom(), scenery.y(section.to() + 1));
            int edges = 0;
            for (IdRange ids : ranges) {
                if (edges++ < EDGES) {
                    edge(brush, ids.start(), top, end, 0);
                    edge(brush, ids.end(), top, end, -1);
                }
            }
        }
    }

    private static void edge(Brush brush, long id, int top, int end, int by) {
        int x = (int) Math.round(brush.scenery().viewport().x(id)) + by;
        if (x >= 0 && x < brush.scenery().geometry().plot()) {
            brush.gc().drawLine(brush.left() + x, top, brush.left() + x, end - 1);
        }
    }

    /** Over all: a line at the id that was asked for, with a flag on the axis. */
    static void id(Brush brush, long id) {
        Viewport viewport = brush.scenery().viewport();
        double at = (viewport.x(id) + viewport.x(id + 1)) / 2;
        if (at < 0 || at > viewport.width()) {
            return;
        }
        GC gc = brush.gc();
        int x = brush.left() + (int) Math.round(at);
        gc.setForeground(brush.colors().accent);
        gc.setLineWidth(2);
        gc.drawLine(x, Geometry.AXIS - 2, x, brush.scenery().geometry().bottom());
        gc.setLineWidth(1);
        String text = IdText.of(id);
        int wide = brush.texts().width(gc, text) + 2 * PAD;
        int left =
                Math.clamp(
                        x - wide / 2,
                        brush.left(),
                        Math.max(brush.left(), brush.scenery().geometry().width() - wide));
        int top = (Geometry.AXIS - FLAG) / 2 - 3;
        gc.setAntialias(SWT.ON);
        gc.setBackground(brush.colors().accent);
        gc.fillRoundRectangle(left, top, wide, FLAG, 2 * ROUND, 2 * ROUND);
        gc.setForeground(brush.colors().surface);
        brush.texts().draw(gc, text, left + PAD, top + FLAG / 2);
    }
}
