package io.ringfence.ui.table;

import io.ringfence.model.PlainText;
import io.ringfence.ui.Fonts;
import io.ringfence.ui.Icons;
import io.ringfence.ui.Shade;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

import java.util.Objects;
import java.util.function.IntConsumer;

/**
 * Draws the lines of groups over all columns of a table: an arrow that says whether the group is
 * open, its icon, its title and a few words. A click on the arrow is told.
 */
final class GroupLines {

    private static final String HEAD = "group";
    private static final int ARROW = 20;
    private static final int GAP = 6;
    private static final int HALF = 4;
    private static final int BETWEEN = 4;

    private record Head(@Nullable String icon, String title, String note, boolean closed) {}

    private final Table table;
    private final Font bold;
    private final IntConsumer onArrow;

    /**
     * @param onArrow hears on the arrow of which item the user clicked
     */
    GroupLines(Table table, IntConsumer onArrow) {
        this.table = table;
        this.onArrow = onArrow;
        bold = new Fonts(table).bold();
    }

    void listen() {
        table.addListener(SWT.EraseItem, this::erase);
        table.addListener(SWT.PaintItem, this::paint);
        table.addListener(SWT.MouseDown, this::click);
    }

    /**
     * Makes an item stand for a group, or for a row again when it is null. Its text is for screen
     * readers alone. Returns whether it stood for something else before.
     */
    static boolean set(TableItem item, @Nullable RowGroup<?> group, boolean closed) {
        Head next =
                group == null
                        ? null
                        : new Head(
                                group.icon(),
                                PlainText.cell(group.title()),
                                group.note().get(),
                                closed);
        if (Objects.equals(next, item.getData(HEAD))) {
            return false;
        }
        item.setData(HEAD, next);
        if (next != null) {
            String state = closed ? Messages.group_closed : Messages.group_open;
            item.setText(0, next.title + ", " + next.note + ", " + state);
        }
        return true;
    }

    /** Whether an item stands for a group. */
    static boolean isHead(TableItem item) {
        return item.getData(HEAD) instanceof Head;
    }

    private void erase(Event event) {
        if (event.item.getData(HEAD) instanceof Head) {
            event.detail &= ~SWT.FOREGROUND;
            if ((event.detail & SWT.SELECTED) == 0) {
                event.gc.setBackground(Shade.CODE.color());
                event.gc.fillRectangle(event.x, event.y, event.width, event.height);
                event.detail &= ~SWT.BACKGROUND;
            }
        }
    }

    /** Every cell draws its part of what goes over all of them. */
    private void paint(Event event) {
        if (!(event.item.getData(HEAD) instanceof Head head)
                || !(event.item instanceof TableItem item)) {
            return;
        }
        GC gc = event.gc;
        Rectangle cell = item.getBounds(event.index);
        // the lines between columns belong to no cell
        gc.setClipping(cell.x - BETWEEN, cell.y, cell.width + 2 * BETWEEN, cell.height);
        boolean selected = (event.detail & SWT.SELECTED) != 0;
        int middle = cell.y + cell.height / 2;
        int x = left(item) + ARROW / 2;
        gc.setAntialias(SWT.ON);
        gc.setForeground(selected ? gc.getForeground() : Shade.MUTED.color());
        gc.setLineWidth(2);
        gc.drawPolyline(arrow(x, middle, head.closed()));
        x = left(item) + ARROW;
        String icon = head.icon();
        if (icon != null) {
            Image image = Icons.image(icon);
            gc.drawImage(image, x, middle - image.getBounds().height / 2);
            x += image.getBounds().width + GAP;
        }
        Font plain = gc.getFont();
        gc.setFont(bold);
        Point title = gc.textExtent(head.title());
        if (!selected) {
            gc.setForeground(Shade.TEXT.color());
        }
        gc.drawText(head.title(), x, middle - title.y / 2, SWT.DRAW_TRANSPARENT);
        gc.setFont(plain);
        if (!selected) {
            gc.setForeground(Shade.MUTED.color());
        }
        int height = gc.textExtent(head.note()).y;
        gc.drawText(head.note(), x + title.x + 2 * GAP, middle - height / 2, SWT.DRAW_TRANSPARENT);
        gc.setClipping((Rectangle) null);
    }

    private static int[] arrow(int x, int y, boolean closed) {
        return closed
                ? new int[] {x - HALF / 2, y - HALF, x + HALF / 2, y, x - HALF / 2, y + HALF}
                : new int[] {x - HALF, y - HALF / 2, x, y + HALF / 2, x + HALF, y - HALF / 2};
    }

    private int left(TableItem item) {
        return item.getBounds(table.getColumnOrder()[0]).x;
    }

    private void click(Event event) {
        TableItem item = table.getItem(new Point(event.x, event.y));
        if (event.button == 1
                && item != null
                && item.getData(HEAD) instanceof Head
                && event.x < left(item) + ARROW) {
            onArrow.accept(table.indexOf(item));
        }
    }
}
