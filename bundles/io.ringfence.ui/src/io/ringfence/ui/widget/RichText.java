package io.ringfence.ui.widget;

import io.ringfence.ui.Shade;
import io.ringfence.ui.Style;

import org.eclipse.jdt.annotation.Nullable;
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
import org.eclipse.swt.widgets.Event;

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
        widget.addListener(SWT.MouseUp, this::click);
        widget.addListener(
                SWT.MouseMove,
                event ->
                        widget.setCursor(
                                linkAt(event) == null
                                        ? null
                                        : widget.getDisplay().getSystemCursor(SWT.CURSOR_HAND)));
        widget.addListener(SWT.Traverse, this::traverse);
        widget.addListener(SWT.KeyDown, this::follow);
    }

    public StyledText control() {
        return widget;
    }

    public RichText add(String piece) {
        text.append(piece);
        return this;
    }

    public RichText add(String piece, Shade shade) {
        StyleRange style = range(piece);
        style.foreground = shade.color();
        return this;
    }

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
        widget.setText(text.toString());
        widget.setStyleRanges(styles.toArray(StyleRange[]::new));
        return widget;
    }

    /** Shows it on the ground of code. */
    public StyledText doneAsCode(Font font) {
        Style.CODE.on(widget);
        widget.setFont(font);
        widget.setMargins(8, 6, 8, 6);
        widget.setWrapIndent(CONTINUED);
        return done();
    }

    private StyleRange range(String piece) {
        StyleRange style = new StyleRange();
        style.start = text.length();
        style.length = piece.length();
        text.append(piece);
        styles.add(style);
        return style;
    }

    private void click(Event event) {
        StyleRange link = linkAt(event);
        if (event.button == 1 && widget.getSelectionCount() == 0) {
            run(link);
        }
    }

    private @Nullable StyleRange linkAt(Event event) {
        int offset = widget.getOffsetAtPoint(new org.eclipse.swt.graphics.Point(event.x, event.y));
        return offset < 0 ? null : linkAt(offset);
    }

    private @Nullable StyleRange linkAt(int offset) {
        for (StyleRange style : styles) {
            if (style.data instanceof Runnable
                    && style.start <= offset
                    && offset < style.start + style.length) {
                return style;
            }
        }
        return null;
    }

    /** Selects the next link, or lets the focus go on when there is none. */
    private void traverse(Event event) {
        boolean forward = event.detail == SWT.TRAVERSE_TAB_NEXT;
        if (!forward && event.detail != SWT.TRAVERSE_TAB_PREVIOUS) {
            return;
        }
        int from = widget.getSelection().x;
        boolean onLink = widget.getSelectionCount() > 0;
        StyleRange next = null;
        for (StyleRange style : styles) {
            if (!(style.data instanceof Runnable)) {
                continue;
            }
            boolean beyond =
                    forward
                            ? onLink ? style.start > from : style.start >= from
                            : style.start < from;
            if (beyond && (!forward || next == null)) {
                next = style;
            }
        }
        event.doit = next == null;
        if (next != null) {
            widget.setSelection(next.start, next.start + next.length);
        } else {
            widget.setSelection(0);
        }
    }

    private void follow(Event event) {
        if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            run(linkAt(widget.getSelection().x));
        } else {
            scroll(event.keyCode);
        }
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

    private static void run(@Nullable StyleRange link) {
        if (link != null && link.data instanceof Runnable action) {
            action.run();
        }
    }
}
