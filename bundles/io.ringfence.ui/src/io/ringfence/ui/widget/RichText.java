package io.ringfence.ui.widget;

import io.ringfence.model.PlainText;
import io.ringfence.ui.Shade;
import io.ringfence.ui.Style;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GlyphMetrics;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

import java.util.ArrayList;
import java.util.List;

/**
 * Text to read: wrapped, selectable, with links and small images in it. Tab goes from link to link
 * and then on to the next control, Enter follows one.
 */
public final class RichText {

    /** How far the rest of a long line of code stands in: it is no line of its own. */
    private static final int CONTINUED = 24;

    private static final String OBJECT = "\uFFFC";

    /** Put together first and shown at once by {@link #done}. */
    private final StringBuilder text = new StringBuilder();

    private final List<StyleRange> styles = new ArrayList<>();
    private final List<StyleRange> links = new ArrayList<>();
    private final StyledText widget;

    /**
     * @param style {@link SWT#WRAP} or nothing
     */
    public RichText(Composite parent, int style) {
        widget = new StyledText(parent, style | SWT.READ_ONLY | SWT.MULTI);
        widget.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        widget.setCaret(null);
        widget.setIndent(0);
        widget.setMargins(0, 0, 0, 0);
        widget.addPaintObjectListener(
                event -> {
                    if (event.style.data instanceof Image image) {
                        int y = event.y + event.ascent - event.style.metrics.ascent;
                        event.gc.drawImage(image, event.x, y);
                    }
                });
        TextLinks.in(widget, () -> links, RichText::run);
        widget.addListener(SWT.KeyDown, event -> scroll(event.keyCode));
    }

    /** The widget. */
    public StyledText control() {
        return widget;
    }

    /** Adds a piece of text. */
    public RichText add(String piece) {
        text.append(piece);
        return this;
    }

    /** Adds a piece in a colour. */
    public RichText add(String piece, Shade shade) {
        StyleRange style = range(piece);
        style.foreground = shade.color();
        return this;
    }

    /** Adds a piece in a font. */
    public RichText add(String piece, Font font) {
        StyleRange style = range(piece);
        style.font = font;
        return this;
    }

    /** A piece with a ground of its own. */
    public RichText marked(String piece) {
        StyleRange style = range(piece);
        style.background = Shade.MARKED.color();
        return this;
    }

    /** A piece that does something when it is clicked. */
    public RichText link(String piece, Runnable action) {
        StyleRange style = range(piece);
        style.underline = true;
        style.underlineStyle = SWT.UNDERLINE_SINGLE;
        style.foreground = Shade.ACCENT.color();
        style.underlineColor = Shade.LINE.color();
        style.data = action;
        links.add(style);
        return this;
    }

    /** A small image in the line. */
    public RichText image(Image image) {
        StyleRange style = range(OBJECT);
        Rectangle bounds = image.getBounds();
        style.data = image;
        style.metrics = new GlyphMetrics(bounds.height - 3, 3, bounds.width);
        return this;
    }

    /** Shows what was put together; returns the widget. */
    public StyledText done() {
        FocusRing.beside(widget);
        return show();
    }

    private StyledText show() {
        widget.setText(PlainText.lines(text.toString())); // names may hold anything
        widget.setStyleRanges(styles.toArray(StyleRange[]::new));
        return widget;
    }

    /** Shows it on the ground of code. */
    public StyledText doneAsCode(Font font) {
        Style.CODE.on(widget);
        widget.setFont(font);
        widget.setMargins(8, 6, 8, 6);
        widget.setWrapIndent(CONTINUED);
        FocusRing.around(widget, widget, 0);
        return show();
    }

    private StyleRange range(String piece) {
        StyleRange style = new StyleRange();
        style.start = text.length();
        style.length = piece.length();
        text.append(piece);
        styles.add(style);
        return style;
    }

    /** Keys scroll the page that the text is a part of. */
    private void scroll(int key) {
        Composite above = widget.getParent();
        while (above != null && !(above instanceof ScrolledComposite)) {
            above = above.getParent();
        }
        if (above instanceof ScrolledComposite page) {
            int line = widget.getLineHeight();
            int screen = page.getClientArea().height - line;
            int by =
                    switch (key) {
                        case SWT.ARROW_UP -> -line;
                        case SWT.ARROW_DOWN -> line;
                        case SWT.PAGE_UP -> -screen;
                        case SWT.PAGE_DOWN -> screen;
                        case SWT.HOME -> -page.getMinHeight();
                        case SWT.END -> page.getMinHeight();
                        default -> 0;
                    };
            page.setOrigin(0, Math.max(0, page.getOrigin().y + by));
        }
    }

    private static void run(StyleRange link) {
        if (link.data instanceof Runnable action) {
            action.run();
        }
    }
}
