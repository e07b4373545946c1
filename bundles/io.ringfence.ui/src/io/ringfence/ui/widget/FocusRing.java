package io.ringfence.ui.widget;

import io.ringfence.ui.Shade;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;

/**
 * Shows which of our own widgets has the keyboard's focus: a line of two pixels in the accent
 * colour around it, which stands out three to one against both themes (WCAG 2.2, 2.4.13).
 */
public final class FocusRing {

    private static final int WIDTH = 2;

    /** Between a control and the ring beside it. */
    private static final int GAP = 1;

    private FocusRing() {}

    /**
     * Draws the ring of a widget that paints itself, around all of it.
     *
     * @param round width and height of the rounded corners
     */
    public static void draw(GC gc, Point size, int round) {
        gc.setAntialias(SWT.ON);
        gc.setForeground(Shade.ACCENT.color());
        gc.setLineWidth(WIDTH);
        gc.drawRoundRectangle(
                WIDTH / 2, WIDTH / 2, size.x - WIDTH - 1, size.y - WIDTH - 1, round, round);
        gc.setLineWidth(1);
    }

    /**
     * Draws the ring around a control while another one that lies in it has the focus.
     *
     * @param round width and height of the rounded corners
     */
    public static void around(Control whole, Control focused, int round) {
        whole.addListener(
                SWT.Paint,
                event -> {
                    if (focused.isFocusControl()) {
                        draw(event.gc, whole.getSize(), round);
                    }
                });
        focused.addListener(SWT.FocusIn, _ -> whole.redraw());
        focused.addListener(SWT.FocusOut, _ -> whole.redraw());
    }

    /**
     * Draws the ring of a control that has no room for one within: beside it, on what it lies in,
     * where that leaves three pixels between its controls.
     */
    public static void beside(Control focused) {
        Composite under = focused.getParent();
        Listener painter = event -> drawBeside(event.gc, focused.getBounds());
        Runnable redraw =
                () -> {
                    Rectangle all = grown(focused.getBounds(), GAP + WIDTH);
                    under.redraw(all.x, all.y, all.width, all.height, false);
                };
        focused.addListener(
                SWT.FocusIn,
                _ -> {
                    under.addListener(SWT.Paint, painter);
                    redraw.run();
                });
        focused.addListener(
                SWT.FocusOut,
                _ -> {
                    under.removeListener(SWT.Paint, painter);
                    redraw.run();
                });
        focused.addListener(
                SWT.Dispose,
                _ -> {
                    if (!under.isDisposed()) {
                        under.removeListener(SWT.Paint, painter);
                    }
                });
    }

    private static void drawBeside(GC gc, Rectangle control) {
        Rectangle line = grown(control, GAP + WIDTH / 2);
        gc.setAntialias(SWT.ON);
        gc.setForeground(Shade.ACCENT.color());
        gc.setLineWidth(WIDTH);
        gc.drawRectangle(line);
        gc.setLineWidth(1);
    }

    private static Rectangle grown(Rectangle area, int by) {
        return new Rectangle(area.x - by, area.y - by, area.width + 2 * by, area.height + 2 * by);
    }
}
