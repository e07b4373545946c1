package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.drawing.Weave;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Display;

/** Makes the tiles of patterns: a few pixels that are repeated. */
final class Weaving {

    /** Width and height of a tile at 100 %. */
    private static final int TILE = 8;

    private static final int WHOLE = 255;
    private static final int PERCENT = 100;

    private Weaving() {}

    /** A tile; disposed by the caller. */
    static Image tile(Display display, Weave weave, Color color) {
        return new Image(display, (ImageDataProvider) zoom -> data(weave, color, zoom));
    }

    private static ImageData data(Weave weave, Color color, int zoom) {
        int size = TILE * zoom / PERCENT;
        ImageData data = new ImageData(size, size, 32, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        int pixel = color.getRed() << 16 | color.getGreen() << 8 | color.getBlue();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                data.setPixel(x, y, pixel);
                data.setAlpha(x, y, alpha(weave, (x + 0.5) / size, (y + 0.5) / size, size));
            }
        }
        return data;
    }

    /** How much of a line covers a pixel, so that slanted ones are smooth. */
    private static int alpha(Weave weave, double x, double y, int size) {
        double line =
                switch (weave) {
                    case CROSSED -> Math.max(ridge(x + y, size), ridge(x - y, size));
                    case RISING -> ridge(x + y, size);
                    case FALLING -> ridge(x - y, size);
                    case LEVEL -> ridge(y * 2 + 0.5, size);
                    case DOTTED -> dot(x, y, size);
                    case PLAIN -> 0;
                };
        return (int) Math.round(line * WHOLE);
    }

    /** A line of about one pixel at 100 % where the value is whole. */
    private static double ridge(double at, int size) {
        double away = Math.abs(at - Math.rint(at)) * size;
        double half = size / (double) TILE * 0.85;
        return Math.clamp(half + 0.5 - away, 0.0, 1.0);
    }

    private static double dot(double x, double y, int size) {
        double dx = (x - 0.5) * size;
        double dy = (y - 0.5) * size;
        double radius = size / (double) TILE;
        return Math.clamp(radius + 0.5 - Math.sqrt(dx * dx + dy * dy), 0.0, 1.0);
    }
}
