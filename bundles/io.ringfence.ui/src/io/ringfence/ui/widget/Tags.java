package io.ringfence.ui.widget;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;

import java.util.List;

/**
 * A row of restrictions that are in force, each with a cross that takes it away, and a link that
 * takes away all of them. There is no row when there are none.
 */
public final class Tags {

    /**
     * A restriction.
     *
     * @param icon name of its icon
     * @param text as in {@code Only web-02/default}
     * @param remove takes it away
     */
    public record Tag(String icon, String text, Runnable remove) {}

    private final Composite row;
    private final String allText;
    private final Runnable onAll;
    private List<String> shown = List.of();

    /**
     * @param allText the words of the link
     * @param onAll takes everything away
     */
    public Tags(Composite parent, String allText, Runnable onAll) {
        this.allText = allText;
        this.onAll = onAll;
        row = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().center(true).spacing(6).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).exclude(true).applyTo(row);
        row.setVisible(false);
    }

    /** Shows these in place of those before. */
    public void show(List<Tag> tags) {
        List<String> texts = tags.stream().map(Tag::text).toList();
        if (texts.equals(shown)) {
            return;
        }
        boolean focused = hasFocus();
        shown = texts;
        for (Control child : row.getChildren()) {
            child.dispose();
        }
        tags.forEach(tag -> new TagChip(row, tag));
        if (!tags.isEmpty()) {
            Link all = new Link(row, SWT.NONE);
            all.setText("<a>" + allText + "</a>");
            all.addListener(SWT.Selection, _ -> onAll.run());
        }
        ((GridData) row.getLayoutData()).exclude = tags.isEmpty();
        row.setVisible(!tags.isEmpty());
        row.requestLayout();
        if (focused && !tags.isEmpty()) {
            row.getChildren()[0].setFocus();
        }
    }

    private boolean hasFocus() {
        Control focus = row.getDisplay().getFocusControl();
        return focus != null && focus.getParent() == row;
    }
}
