package io.ringfence.ui.scene;

import io.ringfence.ui.Icons;
import io.ringfence.ui.Shade;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;

/** Paints the part of a scene that is seen. */
final class ScenePainter {

    private static final int ROUND = 8;
    private static final int FAINT = 110;

    private final FontMeasure fonts;

    ScenePainter(FontMeasure fonts) {
        this.fonts = fonts;
    }

    /**
     * Paints.
     *
     * @param top the y of the scene that is seen uppermost
     * @param height how much is seen
     * @param hovered the spot under the mouse
     * @param focused the spot that keys act on
     */
    void paint(
            GC gc,
            Scene scene,
            int top,
            int width,
            int height,
            @Nullable Spot hovered,
            @Nullable Spot focused) {
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        gc.setBackground(Shade.SURFACE.color());
        gc.fillRectangle(0, 0, width, height);
        for (Ink ink : scene.inks()) {
            if (ink.bottom() > top && ink.top() < top + height) {
                paint(gc, ink, top);
            }
        }
        if (hovered != null && hovered != focused) {
            gc.setAlpha(FAINT);
            ring(gc, hovered.box().down(-top), 1);
            gc.setAlpha(255);
        }
        if (focused != null) {
            ring(gc, focused.box().down(-top), 2);
        }
    }

    private static void ring(GC gc, Box box, int thick) {
        gc.setForeground(Shade.ACCENT.color());
        gc.setLineWidth(thick);
        gc.drawRoundRectangle(
                box.x() + thick / 2,
                box.y() + thick / 2,
                box.width() - thick,
                box.height() - thick,
                ROUND,
                ROUND);
        gc.setLineWidth(1);
    }

    private void paint(GC gc, Ink ink, int top) {
        switch (ink) {
            case Ink.Text text -> {
                gc.setFont(fonts.font(text.face()));
                gc.setForeground(text.shade().color());
                gc.drawText(text.text(), text.x(), text.y() - top, SWT.DRAW_TRANSPARENT);
            }
            case Ink.Fill(Box box, Shade shade, int round) -> {
                gc.setBackground(shade.color());
                if (round > 0) {
                    gc.fillRoundRectangle(
                            box.x(), box.y() - top, box.width(), box.height(), round, round);
                } else {
                    gc.fillRectangle(box.x(), box.y() - top, box.width(), box.height());
                }
            }
            case Ink.Icon(int x, int y, String name) -> gc.drawImage(Icons.image(name), x, y - top);
        }
    }
}
