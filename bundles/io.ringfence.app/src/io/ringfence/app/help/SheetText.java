package io.ringfence.app.help;

import io.ringfence.app.manual.ManualPage;
import io.ringfence.ui.Shade;
import io.ringfence.ui.widget.TextLinks;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Shows a page in one text, which can be selected and copied. Tab goes from link to link, Enter
 * follows one.
 */
final class SheetText {

    private static final int AROUND = 16;

    private final StyledText widget;
    private final Looks looks;
    private final Pictures pictures;
    private final Consumer<String> onLink;
    private final List<StyleRange> links = new ArrayList<>();
    private @Nullable ManualPage shown;
    private Sheet sheet = new Sheet("", List.of(), List.of(), List.of(), Map.of());
    private int madeFor;
    private String wanted = "";

    /**
     * @param onLink hears the target of a link that the user follows, as it stands in the page
     */
    SheetText(Composite parent, Pictures pictures, Consumer<String> onLink) {
        this.pictures = pictures;
        this.onLink = onLink;
        widget = new StyledText(parent, SWT.WRAP | SWT.READ_ONLY | SWT.MULTI | SWT.V_SCROLL);
        widget.setCaret(null);
        widget.setMargins(AROUND, AROUND, AROUND, AROUND);
        looks = new Looks(widget);
        widget.addListener(SWT.Resize, _ -> widget.getDisplay().timerExec(100, this::fit));
        TextLinks.in(widget, () -> links, this::go);
        widget.addPaintListener(event -> rules(event.gc));
        widget.addPaintObjectListener(event -> pictures.draw(event.gc, event));
    }

    Control control() {
        return widget;
    }

    /** Shows a page from its top. */
    void show(ManualPage page) {
        shown = page;
        madeFor = 0;
        fit();
        widget.setSelection(0);
        widget.setTopPixel(0);
    }

    /** Scrolls to a section of the page that is shown; to its top when there is no such section. */
    void reveal(String anchor) {
        if (madeFor == 0) {
            // nothing is laid out before there is room for it
            wanted = anchor;
            return;
        }
        Integer offset = sheet.anchors().get(anchor);
        widget.setSelection(offset == null ? 0 : offset);
        int line = offset == null ? 0 : widget.getLineAtOffset(offset);
        widget.setTopPixel(line == 0 ? 0 : widget.getTopPixel() + widget.getLinePixel(line));
    }

    /** What is selected, else the whole page. */
    String text() {
        return widget.getSelectionCount() > 0 ? widget.getSelectionText() : widget.getText();
    }

    private void fit() {
        if (widget.isDisposed()) {
            return;
        }
        int width = widget.getClientArea().width - 2 * AROUND;
        ManualPage page = shown;
        if (page == null || width <= 0 || width == madeFor) {
            return;
        }
        madeFor = width;
        int top = widget.getTopIndex();
        boolean again = !sheet.text().isEmpty() && top > 0;
        GC gc = new GC(widget);
        try {
            sheet = SheetMaker.make(page, width, looks.measure(gc));
        } finally {
            gc.dispose();
        }
        widget.setRedraw(false);
        try {
            apply(width);
            if (again && top < widget.getLineCount()) {
                widget.setTopIndex(top);
            }
        } finally {
            widget.setRedraw(true);
        }
        if (!wanted.isEmpty()) {
            reveal(wanted);
            wanted = "";
        }
    }

    private void apply(int width) {
        widget.setText(sheet.text());
        List<StyleRange> styles = new ArrayList<>();
        links.clear();
        for (Sheet.Piece piece : sheet.pieces()) {
            StyleRange style = looks.style(piece);
            styles.add(style);
            if (!piece.target().isEmpty()) {
                links.add(style);
            }
        }
        for (Sheet.Figure figure : sheet.figures()) {
            styles.add(pictures.style(figure, width));
        }
        styles.sort((a, b) -> Integer.compare(a.start, b.start));
        widget.setStyleRanges(styles.toArray(StyleRange[]::new));
        for (int i = 0; i < sheet.lines().size(); i++) {
            apply(i, sheet.lines().get(i));
        }
    }

    private void apply(int number, Sheet.Line line) {
        if (line.above() > 0) {
            widget.setLineVerticalIndent(number, line.above());
        }
        if (line.indent() > 0) {
            widget.setLineIndent(number, 1, line.indent());
        }
        if (line.wrapIndent() > 0) {
            widget.setLineWrapIndent(number, 1, line.wrapIndent());
        }
        if (!line.tabs().isEmpty()) {
            widget.setLineTabStops(
                    number, 1, line.tabs().stream().mapToInt(Integer::intValue).toArray());
        }
        if (line.ground() == Sheet.Ground.CODE) {
            widget.setLineBackground(number, 1, Shade.CODE.color());
        }
    }

    /** Thin lines between the rows of tables that are in sight. */
    private void rules(GC gc) {
        gc.setForeground(Shade.LINE.color());
        int bottom = widget.getClientArea().height;
        for (int i = Math.max(widget.getTopIndex() - 1, 0); i < sheet.lines().size(); i++) {
            if (sheet.lines().get(i).ground() == Sheet.Ground.RULE) {
                int y = widget.getLinePixel(i + 1) + 3;
                if (y > bottom) {
                    return;
                }
                gc.drawLine(AROUND, y, AROUND + madeFor, y);
            }
        }
    }

    private void go(StyleRange link) {
        if (link.data instanceof String target) {
            onLink.accept(target);
        }
    }
}
