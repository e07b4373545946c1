package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.layout.Overview;
import io.ringfence.idmap.layout.Viewport;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** Paints the small map: all lanes, and as a frame what is seen of them. */
final class MapPainter {

    private static final int LEAST = 4;

    private final Control owner;
    private @Nullable Overview drawn;
    private @Nullable Image image;

    MapPainter(Control owner) {
        this.owner = owner;
        owner.addListener(SWT.Dispose, _ -> forget());
    }

    void paint(Brush brush) {
        Geometry geometry = brush.scenery().geometry();
        GC gc = brush.gc();
        gc.setBackground(brush.colors().surface);
        gc.fillRectangle(
                0, geometry.bottom(), geometry.width(), geometry.height() - geometry.bottom());
        gc.setForeground(brush.colors().line);
        gc.drawLine(0, geometry.bottom(), geometry.width(), geometry.bottom());
        if (!geometry.hasMap()) {
            return;
        }
        int top = geometry.mapTop();
        gc.setForeground(brush.colors().muted);
        brush.texts()
                .draw(
                        gc,
                        Messages.map,
                        Labels.MARK,
                        top + Geometry.MAP / 2,
                        geometry.labels() - Labels.MARK - Labels.RIGHT,
                        false);
        Image made = image(brush);
        Rectangle size = made.getBounds();
        gc.setInterpolation(SWT.NONE);
        gc.drawImage(
                made,
                0,
                0,
                size.width,
                size.height,
                geometry.labels(),
                top,
                geometry.plot(),
                Geometry.MAP);
        Rectangle frame = frame(brush.scenery());
        gc.setForeground(brush.colors().line);
        gc.drawRectangle(geometry.labels(), top, geometry.plot() - 1, Geometry.MAP - 1);
        gc.setForeground(brush.colors().accent);
        gc.setLineWidth(2);
        gc.drawRectangle(frame);
        gc.setLineWidth(1);
    }

    /** What of the small map is seen in large. */
    static Rectangle frame(Scenery scenery) {
        Geometry geometry = scenery.geometry();
        Viewport viewport = scenery.viewport();
        int all = Math.max(1, scenery.tops().height());
        int left = (int) Math.round(viewport.from() * geometry.plot());
        int right = (int) Math.round(viewport.to() * geometry.plot());
        int top = (int) ((long) scenery.top() * Geometry.MAP / all);
        int bottom =
                (int)
                        Math.min(
                                Geometry.MAP,
                                ((long) scenery.top() + geometry.rows()) * Geometry.MAP / all);
        return new Rectangle(
                geometry.labels() + left,
                geometry.mapTop() + top,
                Math.max(LEAST, right - left - 1),
                Math.max(LEAST, bottom - top - 1));
    }

    private Image image(Brush brush) {
        Overview overview = brush.scenery().rows().overview();
        Image known = image;
        if (known == null || drawn != overview) {
            forget();
            known = new Image(owner.getDisplay(), data(brush.colors(), overview));
            image = known;
            drawn = overview;
        }
        return known;
    }

    private static ImageData data(Palette colors, Overview overview) {
        int[] pixels = new int[Overview.ALONE + 1];
        for (int level = 0; level <= Overview.ALONE; level++) {
            Tone tone =
                    level == Overview.ALONE ? Tone.ALONE : Tone.of(OverlapLevel.values()[level]);
            boolean calm = tone == Tone.ALONE || tone == Tone.INFO;
            Palette.Ink ink = colors.ink(tone);
            pixels[level] = pixel(calm ? ink.fill() : ink.edge());
        }
        int none = pixel(colors.surface);
        ImageData data =
                new ImageData(
                        overview.columns(),
                        overview.rows(),
                        24,
                        new PaletteData(0xFF0000, 0xFF00, 0xFF));
        for (int y = 0; y < overview.rows(); y++) {
            for (int x = 0; x < overview.columns(); x++) {
                int at = overview.at(y, x);
                data.setPixel(x, y, at == Overview.EMPTY ? none : pixels[at]);
            }
        }
        return data;
    }

    private static int pixel(Color color) {
        return color.getRed() << 16 | color.getGreen() << 8 | color.getBlue();
    }

    private void forget() {
        Image old = image;
        if (old != null) {
            old.dispose();
        }
        image = null;
    }
}
