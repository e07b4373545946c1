package io.ringfence.ui.widget;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Links in a text: a click or Enter follows one, Tab goes from link to link and then on to the next
 * control.
 */
public final class TextLinks {

    private final StyledText widget;
    private final Supplier<List<StyleRange>> links;
    private final Consumer<StyleRange> onLink;
    private final boolean scrolls;

    private TextLinks(
            StyledText widget,
            Supplier<List<StyleRange>> links,
            Consumer<StyleRange> onLink,
            boolean scrolls) {
        this.widget = widget;
        this.links = links;
        this.onLink = onLink;
        this.scrolls = scrolls;
    }

    /**
     * Makes links of parts of a text.
     *
     * @param links those that are there now, from the start of the text to its end
     * @param onLink hears which one the user follows
     */
    public static void in(
            StyledText widget, Supplier<List<StyleRange>> links, Consumer<StyleRange> onLink) {
        boolean scrolls = (widget.getStyle() & SWT.V_SCROLL) != 0;
        TextLinks all = new TextLinks(widget, links, onLink, scrolls);
        widget.addListener(SWT.MouseUp, all::click);
        widget.addListener(SWT.MouseMove, all::point);
        widget.addListener(SWT.Traverse, all::traverse);
        widget.addListener(SWT.KeyDown, all::key);
    }

    private void point(Event event) {
        widget.setCursor(
                at(event) == null ? null : widget.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
    }

    private void click(Event event) {
        if (event.button == 1 && widget.getSelectionCount() == 0) {
            follow(at(event));
        }
    }

    private void key(Event event) {
        if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            follow(at(widget.getSelection().x));
        }
    }

    private void follow(@Nullable StyleRange link) {
        if (link != null) {
            onLink.accept(link);
        }
    }

    private @Nullable StyleRange at(Event event) {
        int offset = widget.getOffsetAtPoint(new Point(event.x, event.y));
        return offset < 0 ? null : at(offset);
    }

    private @Nullable StyleRange at(int offset) {
        for (StyleRange link : links.get()) {
            if (link.start <= offset && offset < link.start + link.length) {
                return link;
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
        for (StyleRange link : links.get()) {
            boolean beyond =
                    forward ? onLink ? link.start > from : link.start >= from : link.start < from;
            if (beyond && (!forward || next == null)) {
                next = link;
            }
        }
        event.doit = next == null;
        if (next != null) {
            widget.setSelection(next.start, next.start + next.length);
        } else {
            // a text that scrolls stays where it is
            widget.setSelection(scrolls ? from : 0);
        }
    }
}
