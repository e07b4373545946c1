package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.layout.Folds;
import io.ringfence.idmap.layout.Ticks;
import io.ringfence.idmap.ui.state.Comparison;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

import java.util.List;

/** Paints the axis: ids, marks, and breaks where empty stretches are folded. */
final class AxisPainter {

    private static final int APART = 92;
    private static final int MARK = 5;
    private static final int NARROWEST = 6;
    private static final int SLANT = 3;
    private static final int FOOT = 6;

    private AxisPainter() {}

    static void paint(Brush brush) {
        GC gc = brush.gc();
        Palette colors = brush.colors();
        Scenery scenery = brush.scenery();
        int width = scenery.geometry().width();
        gc.setBackground(colors.surface);
        gc.fillRectangle(0, 0, width, Geometry.AXIS);
        int base = Geometry.AXIS - FOOT;
        gc.setForeground(colors.line);
        gc.drawLine(brush.left(), base, brush.right(), base);
        gc.setForeground(colors.muted);
        brush.texts()
                .draw(
                        gc,
                        title(scenery),
                        Labels.MARK,
                        Geometry.AXIS / 2,
                        brush.left() - 2 * Labels.MARK,
                        false);
        gc.setClipping(brush.left(), 0, width - brush.left(), Geometry.AXIS);
        int free = Integer.MIN_VALUE;
        for (Ticks.Tick tick : Ticks.of(scenery.viewport(), APART)) {
            int x = brush.left() + (int) Math.round(tick.x());
            gc.setForeground(colors.muted);
            gc.drawLine(x, base - MARK, x, base);
            String text = IdText.onAxis(tick.id());
            int wide = brush.texts().width(gc, text);
            int at = Math.clamp(x - wide / 2, brush.left(), Math.max(brush.left(), width - wide));
            if (at > free) {
                gc.setForeground(colors.text);
                brush.texts().draw(gc, text, at, Geometry.AXIS / 2 - 5);
                free = at + wide + Labels.MARK;
            }
        }
        breaks(brush, Folds.of(scenery.viewport(), NARROWEST), base);
        gc.setClipping((@Nullable Rectangle) null);
    }

    /** What is shown, where it is not what is now. */
    private static String title(Scenery scenery) {
        Comparison comparison = scenery.rows().picture().comparison();
        return comparison.isNone()
                ? Messages.axis
                : NLS.bind(Messages.axis_compared, comparison.label());
    }

    /** Two slanted strokes, as on a drawing that is broken off. */
    private static void breaks(Brush brush, List<Folds.Fold> folds, int base) {
        GC gc = brush.gc();
        gc.setAntialias(SWT.ON);
        for (Folds.Fold fold : folds) {
            int x = brush.left() + (int) Math.round((fold.left() + fold.right()) / 2);
            gc.setBackground(brush.colors().surface);
            gc.fillRectangle(x - 1, base, 3, 1);
            gc.setForeground(brush.colors().muted);
            gc.drawLine(x - SLANT - 1, base + SLANT, x + SLANT - 2, base - SLANT);
            gc.drawLine(x - SLANT + 2, base + SLANT, x + SLANT + 1, base - SLANT);
        }
    }
}
