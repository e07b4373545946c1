package io.ringfence.ui.widget;

import io.ringfence.ui.Ui;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import java.util.ArrayList;
import java.util.List;

/**
 * Where on a page the keyboard's focus is: who reads or walks through a page must not be sent back
 * to its title because a part of it was drawn anew. The toolkit sends the focus there when what has
 * it goes.
 */
final class PageFocus {

    private final boolean inside;
    private final int index;
    private final @Nullable Control control;
    private final String text;
    private final Point selected;

    private PageFocus(boolean inside, int index, @Nullable Control control) {
        this.inside = inside;
        this.index = index;
        this.control = control;
        text = control instanceof StyledText styled ? styled.getText() : "";
        selected = control instanceof StyledText styled ? styled.getSelection() : new Point(0, 0);
    }

    /** Where it is now. */
    static PageFocus of(ScrolledComposite scroll, Composite content) {
        List<Control> stops = stops(content);
        for (int index = 0; index < stops.size(); index++) {
            if (stops.get(index).isFocusControl()) {
                return new PageFocus(true, index, stops.get(index));
            }
        }
        return new PageFocus(Ui.hasFocus(scroll), -1, null);
    }

    /**
     * Puts it back, if it was on the page and what had it is gone, unless the user went elsewhere
     * meanwhile.
     *
     * @param same whether it is the same page, drawn anew; another one is read from its top
     */
    void restore(ScrolledComposite scroll, Composite content, boolean same) {
        Control before = control;
        if (!inside || !Ui.hasFocus(scroll) || before != null && !before.isDisposed()) {
            return;
        }
        List<Control> stops = stops(content);
        if (!same || index < 0 || stops.isEmpty()) {
            return;
        }
        Point origin = scroll.getOrigin();
        Control stop = stops.get(Math.min(index, stops.size() - 1));
        stop.setFocus();
        if (stop instanceof StyledText now && now.getText().equals(text)) {
            now.setSelection(selected);
        }
        scroll.setOrigin(origin);
    }

    private static List<Control> stops(Composite parent) {
        List<Control> stops = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (child instanceof StyledText || child instanceof Button) {
                stops.add(child);
            } else if (child instanceof Composite composite && composite.getVisible()) {
                stops.addAll(stops(composite));
            }
        }
        return stops;
    }
}
