package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.OverlapClass;
import io.ringfence.idmap.ui.state.Look.Ids;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Picture;
import io.ringfence.idmap.ui.state.Row;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/**
 * Paints the picture: only what is seen of it. Whatever can be worked out before is not worked out
 * here.
 */
public final class PicturePainter {

    private static final int FAINT = 40;

    private final Palette colors;
    private final Texts texts;
    private final MapPainter map;
    private final Seen seen = new Seen();
    private Picture shown = Picture.NOTHING;

    /**
     * @param owner on which it is painted
     */
    public PicturePainter(Control owner) {
        colors = new Palette(owner);
        texts = new Texts(owner);
        map = new MapPainter(owner);
    }

    /**
     * Paints all of it.
     *
     * @param emphasis what steps back
     * @param focused whether keys act on it
     */
    public void paint(GC gc, Scenery scenery, Emphasis emphasis, boolean focused) {
        if (scenery.rows().picture() != shown) {
            shown = scenery.rows().picture();
            seen.forget();
        }
        Ids ids = scenery.rows().look().ids();
        seen.look(scenery.viewport(), ids == Ids.GID ? IdKind.GID : IdKind.UID);
        Brush brush = new Brush(gc, colors, texts, scenery, focused);
        Geometry geometry = scenery.geometry();
        gc.setAntialias(SWT.OFF);
        gc.setTextAntialias(SWT.ON);
        gc.setBackground(colors.surface);
        gc.fillRectangle(0, 0, geometry.width(), geometry.height());
        gc.setClipping(0, Geometry.AXIS, geometry.width(), geometry.rows());
        GroundPainter.paint(brush, seen);
        lanes(brush, emphasis);
        marks(brush);
        for (Scenery.Pinned pinned : scenery.pinned().reversed()) {
            HeadingPainter.paint(brush, seen, scenery.row(pinned.row()), pinned.y());
        }
        gc.setForeground(colors.line);
        gc.drawLine(brush.left() - 1, Geometry.AXIS, brush.left() - 1, geometry.bottom());
        gc.setClipping((@Nullable Rectangle) null);
        AxisPainter.paint(brush);
        map.paint(brush);
        if (scenery.pick() instanceof Pick.OneId(long id)) {
            MarkPainter.id(brush, id);
        }
    }

    /** Paints the frame that a user draws, over all. */
    public void band(GC gc, Rectangle frame) {
        gc.setBackground(colors.accent);
        gc.setAlpha(FAINT);
        gc.fillRectangle(frame);
        gc.setAlpha(255);
        gc.setForeground(colors.accent);
        gc.drawLine(frame.x, frame.y, frame.x, frame.y + frame.height);
        gc.drawLine(frame.x + frame.width, frame.y, frame.x + frame.width, frame.y + frame.height);
    }

    private void lanes(Brush brush, Emphasis emphasis) {
        Scenery scenery = brush.scenery();
        int first = scenery.first();
        int last = scenery.last();
        int chosen = new Cursor(scenery.rows()).row(scenery.pick());
        LanePainter blocks = new LanePainter(brush, emphasis);
        for (int i = first; i >= 0 && i <= last; i++) {
            MapLane lane = scenery.row(i).lane();
            if (lane != null && !scenery.row(i).isHeading()) {
                blocks.add(lane, scenery.y(i));
            }
        }
        blocks.paint();
        for (int i = first; i >= 0 && i <= last; i++) {
            Row row = scenery.row(i);
            int y = scenery.y(i);
            if (row.isHeading()) {
                HeadingPainter.paint(brush, seen, row, y);
                continue;
            }
            if (i == chosen) {
                MarkPainter.behind(brush, y);
            }
            LabelPainter.paint(brush, emphasis, row, y);
            if (i == chosen && scenery.pick() instanceof Pick.OfLane pick) {
                MarkPainter.ring(brush, pick, y);
            }
        }
    }

    private static void marks(Brush brush) {
        if (brush.scenery().pick() instanceof Pick.OneOverlap overlap
                && overlap.overlap().type() != OverlapClass.PRIVILEGED) {
            MarkPainter.overlap(
                    brush,
                    overlap.host(),
                    overlap.overlap().ids().ranges(),
                    Tone.of(overlap.overlap().level()));
        }
    }
}
