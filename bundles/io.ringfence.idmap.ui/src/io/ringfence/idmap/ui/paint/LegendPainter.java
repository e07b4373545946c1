package io.ringfence.idmap.ui.paint;

import io.ringfence.ui.Icons;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

import java.util.List;

/** Paints what the colours and patterns of the picture mean, in one line. */
public final class LegendPainter {

    /** Height of the line. */
    public static final int HEIGHT = 32;

    private static final List<Tone> SHOWN =
            List.of(Tone.CRITICAL, Tone.HIGH, Tone.MEDIUM, Tone.INFO, Tone.ALONE);

    private static final int SAMPLE = 24;
    private static final int SAMPLE_HEIGHT = 14;
    private static final int ICON = 16;
    private static final int GAP = 4;
    private static final int BETWEEN = 20;
    private static final int CLOSE = 6;
    private static final int AROUND = 12;

    private final Palette colors;
    private final Texts texts;

    /**
     * @param owner on which it is painted
     */
    public LegendPainter(Control owner) {
        colors = new Palette(owner);
        texts = new Texts(owner);
    }

    /**
     * Paints what fits into the width.
     *
     * @param compared whether there are outlines of what was before
     */
    public void paint(GC gc, int width, boolean compared) {
        gc.setBackground(colors.surface);
        gc.fillRectangle(0, 0, width, HEIGHT);
        gc.setForeground(colors.line);
        gc.drawLine(0, 0, width, 0);
        int between = between(gc, width, compared);
        int x = compared ? before(gc) + between : AROUND;
        for (Tone tone : SHOWN) {
            int wide = SAMPLE + GAP + ICON + GAP + texts.width(gc, words(tone));
            if (x + wide > width) {
                return;
            }
            sample(gc, tone, x);
            int middle = HEIGHT / 2;
            gc.drawImage(Icons.image(tone.mark()), x + SAMPLE + GAP, middle - ICON / 2);
            gc.setForeground(colors.text);
            texts.draw(gc, words(tone), x + SAMPLE + GAP + ICON + GAP, middle);
            x += wide + between;
        }
        String fold = Messages.legend_fold;
        if (x + SAMPLE + 2 * GAP + texts.width(gc, fold) <= width) {
            gc.setBackground(colors.fold);
            gc.fillRectangle(x, (HEIGHT - SAMPLE_HEIGHT) / 2, SAMPLE, SAMPLE_HEIGHT);
            gc.setForeground(colors.muted);
            gc.drawRectangle(x, (HEIGHT - SAMPLE_HEIGHT) / 2, SAMPLE - 1, SAMPLE_HEIGHT - 1);
            gc.drawLine(x + 8, HEIGHT / 2 + 3, x + 12, HEIGHT / 2 - 4);
            gc.drawLine(x + 12, HEIGHT / 2 + 3, x + 16, HEIGHT / 2 - 4);
            gc.setForeground(colors.text);
            texts.draw(gc, fold, x + SAMPLE + GAP + GAP, HEIGHT / 2);
        }
    }

    private int before(GC gc) {
        gc.setForeground(colors.muted);
        gc.setLineDash(LanePainter.DASHES);
        gc.drawRectangle(AROUND, (HEIGHT - SAMPLE_HEIGHT) / 2, SAMPLE - 1, SAMPLE_HEIGHT - 1);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setForeground(colors.text);
        String words = Messages.legend_before;
        texts.draw(gc, words, AROUND + SAMPLE + 2 * GAP, HEIGHT / 2);
        return AROUND + SAMPLE + 2 * GAP + texts.width(gc, words);
    }

    /** What is left between the samples where all of them are to fit. */
    private int between(GC gc, int width, boolean compared) {
        int wide = AROUND + SAMPLE + 2 * GAP + texts.width(gc, Messages.legend_fold);
        int count = SHOWN.size();
        for (Tone tone : SHOWN) {
            wide += SAMPLE + GAP + ICON + GAP + texts.width(gc, words(tone));
        }
        if (compared) {
            wide += SAMPLE + 2 * GAP + texts.width(gc, Messages.legend_before);
            count++;
        }
        return Math.clamp((width - GAP - wide) / count, CLOSE, BETWEEN);
    }

    private void sample(GC gc, Tone tone, int x) {
        int y = (HEIGHT - SAMPLE_HEIGHT) / 2;
        Palette.Ink ink = colors.ink(tone);
        gc.setBackground(ink.fill());
        gc.fillRectangle(x, y, SAMPLE, SAMPLE_HEIGHT);
        if (ink.hatched()) {
            gc.setBackgroundPattern(ink.hatch());
            gc.fillRectangle(x, y, SAMPLE, SAMPLE_HEIGHT);
            gc.setBackgroundPattern(null);
        }
        gc.setForeground(ink.edge());
        gc.drawRectangle(x, y, SAMPLE - 1, SAMPLE_HEIGHT - 1);
    }

    /** What a tone means. */
    static String words(Tone tone) {
        return switch (tone) {
            case CRITICAL -> Messages.legend_critical;
            case HIGH -> Messages.legend_high;
            case MEDIUM -> Messages.legend_medium;
            case LOW, INFO -> Messages.legend_info;
            case ALONE -> Messages.legend_alone;
        };
    }
}
