package io.ringfence.app.help;

import io.ringfence.app.manual.Span.Look;
import io.ringfence.ui.Fonts;
import io.ringfence.ui.Shade;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;

import java.util.HashMap;
import java.util.Map;

/** Fonts and colours of pieces of text. */
final class Looks {

    private static final int TOP_LEVEL = 1;

    private final Font plain;
    private final Font title;
    private final Font bold;
    private final Font code;

    Looks(StyledText owner) {
        Fonts fonts = new Fonts(owner);
        plain = owner.getFont();
        title = fonts.title();
        bold = fonts.bold();
        code = fonts.code();
    }

    StyleRange style(Sheet.Piece piece) {
        StyleRange style = new StyleRange();
        style.start = piece.start();
        style.length = piece.length();
        if (piece.look() == Look.CODE) {
            style.font = code;
        } else if (piece.heading() == TOP_LEVEL) {
            style.font = title;
        } else if (piece.heading() > TOP_LEVEL || piece.look() == Look.STRONG) {
            style.font = bold;
        } else if (piece.look() == Look.EMPHASIS) {
            style.fontStyle = SWT.ITALIC;
        }
        if (!piece.target().isEmpty()) {
            style.underline = true;
            style.underlineStyle = SWT.UNDERLINE_SINGLE;
            style.foreground = Shade.ACCENT.color();
            style.underlineColor = Shade.LINE.color();
            style.data = piece.target();
        }
        return style;
    }

    /** How wide text is on this device; what was measured once is remembered. */
    Measure measure(GC gc) {
        Map<String, Integer> known = new HashMap<>();
        return (text, look) ->
                known.computeIfAbsent(
                        look + text,
                        _ -> {
                            gc.setFont(
                                    switch (look) {
                                        case CODE -> code;
                                        case STRONG -> bold;
                                        case PLAIN, EMPHASIS -> plain;
                                    });
                            return gc.textExtent(text, SWT.DRAW_TRANSPARENT).x;
                        });
    }
}
