package io.ringfence.ui.table;

import io.ringfence.ui.FittingText;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Lets the text of a cell that has too little room end with an ellipsis: GTK cuts it anywhere. */
final class CutCells {

    /** What a cell needs beside its text, at least. */
    private static final int LEAST = 4;

    /** The same of one with an image, at most. */
    private static final int IMAGE = 40;

    /** As much further left than SWT says GTK writes a text. */
    private static final int INSET = 2;

    private final Table table;
    private final FittingText texts = new FittingText();

    CutCells(Table table) {
        this.table = table;
    }

    void listen() {
        table.addListener(SWT.EraseItem, this::erase);
        table.addListener(SWT.PaintItem, this::paint);
    }

    private void erase(Event event) {
        if (isCut(event)) {
            event.detail &= ~SWT.FOREGROUND;
        }
    }

    private void paint(Event event) {
        if (isCut(event)) {
            TableItem item = (TableItem) event.item;
            Rectangle bounds = item.getTextBounds(event.index);
            String text = texts.fit(event.gc, item.getText(event.index), room(item, event.index));
            int y = bounds.y + (bounds.height - texts.height(event.gc)) / 2;
            event.gc.drawText(text, bounds.x - INSET, y, SWT.DRAW_TRANSPARENT);
        }
    }

    /** The column's width is at hand; where a text begins in it takes long to ask. */
    private boolean isCut(Event event) {
        TableItem item = (TableItem) event.item;
        int column = event.index;
        int width = table.getColumn(column).getWidth();
        if (width == 0 || GroupLines.isHead(item)) {
            return false;
        }
        GC gc = event.gc;
        int wanted = texts.width(gc, item.getText(column));
        return wanted > width - LEAST
                || wanted > width - IMAGE
                        && item.getImage(column) != null
                        && wanted > room(item, column);
    }

    private static int room(TableItem item, int column) {
        Rectangle cell = item.getBounds(column);
        return cell.x + cell.width - item.getTextBounds(column).x;
    }
}
