package io.ringfence.ui.widget;

import io.ringfence.ui.Shade;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;

/**
 * Shows which of our own widgets has the keyboard's focus: a line of two pixels in the accent
 * colour around it, which stands out three to one against both themes (WCAG 2.2, 2.4.13).
 */
public final class FocusRing {

    private static final int WIDTH = 2;

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
}
