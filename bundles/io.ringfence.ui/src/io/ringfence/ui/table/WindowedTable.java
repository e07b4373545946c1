package io.ringfence.ui.table;

import io.ringfence.ui.Later;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * A native table that shows lines through a {@link Window}: it speaks of lines where the native one
 * speaks of items. What is selected stays selected when its item leaves the window.
 */
final class WindowedTable {

    /** As many items are filled anew at a time. */
    private static final int FEW = 100;

    private final Table table;
    private final IntPredicate fill;
    private final Later slide;
    private final Later refill;
    private final BitSet filled = new BitSet();

    /** Items that were filled before there was something else to see, and nobody sees now. */
    private BitSet stale = new BitSet();

    private Window window = Window.of(0);
    private BitSet away = new BitSet();

    /**
     * @param fill writes what there is to see into an item; tells whether it was something else
     *     before
     */
    WindowedTable(Table table, IntPredicate fill) {
        this.table = table;
        this.fill = fill;
        slide = new Later(table, this::slide);
        refill = new Later(table, this::refillSome);
        table.addListener(SWT.SetData, event -> fillIn(event.index));
        table.addListener(SWT.Selection, this::forgetAway);
    }

    /** The line of an item. */
    int line(int item) {
        return window.first() + item;
    }

    /** The line at the top. SWT's own answer is that of the last time it was asked to scroll. */
    int top() {
        return line(table.getVerticalBar().getSelection() / Math.max(1, table.getItemHeight()));
    }

    /** The selected lines. */
    BitSet selected() {
        BitSet lines = (BitSet) away.clone();
        for (int item : table.getSelectionIndices()) {
            lines.set(line(item));
        }
        return lines;
    }

    /** The line that alone is selected, negative when there is none. */
    int selectedLine() {
        BitSet lines = selected();
        return lines.cardinality() == 1 ? lines.nextSetBit(0) : -1;
    }

    /** Shows so many lines from the start. */
    void show(int total, BitSet selected) {
        apply(Window.of(total), selected, 0);
    }

    /** Shows so many lines, this one at the top. */
    void showAt(int total, BitSet selected, int top) {
        apply(window.resized(total).around(Math.min(top, total - 1)), selected, top);
    }

    /** Selects these lines, and scrolls to the first of them. */
    void reveal(BitSet lines) {
        int line = lines.nextSetBit(0);
        Window next = window.around(line);
        if (next != window) {
            apply(next, lines, Math.max(0, line - 1));
        }
        away = new BitSet();
        select(lines);
        table.showSelection();
    }

    /** Selects all lines. */
    void selectAll() {
        BitSet all = new BitSet();
        all.set(0, window.total());
        select(all);
    }

    private void fillIn(int item) {
        filled.set(item);
        stale.clear(item);
        fill.test(item);
        if (window.at(item) != window) {
            slide.ask();
        }
    }

    /** Makes ready what comes after what is seen now, which need not be what was filled. */
    private void slide() {
        int top = top();
        int bottom = top + seen() - 1;
        Window next = window.at(top - window.first());
        if (next == window) {
            next = window.at(bottom - window.first());
        }
        if (next != window) {
            apply(next, selected(), top);
        }
    }

    private void apply(Window next, BitSet selected, int top) {
        if (next.equals(window)) {
            applyAgain(selected, top);
            return;
        }
        table.setRedraw(false);
        try {
            window = next;
            filled.clear();
            stale.clear();
            resize(next.count());
            table.clearAll();
            select(selected);
            scrollTo(Math.max(0, Math.min(top - next.first(), next.count() - 1)));
        } finally {
            table.setRedraw(true);
        }
        table.redraw();
    }

    /**
     * As many lines as before, which may say something else. GTK scrolls little by little; whoever
     * tells it that rows changed stops it half way. So only what differs is written: what is seen
     * at once, the rest from time to time.
     */
    private void applyAgain(BitSet selected, int top) {
        int before = top();
        boolean moved = select(selected);
        if (moved || top != before) {
            scrollTo(Math.max(0, Math.min(top - window.first(), window.count() - 1)));
        }
        int first = Math.max(0, Math.min(top, before) - window.first());
        int last = Math.max(top, before) - window.first() + seen() + 1;
        stale = (BitSet) filled.clone();
        boolean changed = false;
        for (int item = stale.nextSetBit(first);
                item >= 0 && item <= last;
                item = stale.nextSetBit(item + 1)) {
            stale.clear(item);
            changed |= fill.test(item);
        }
        if (changed) {
            table.redraw();
        }
        if (!stale.isEmpty()) {
            refill.ask();
        }
    }

    private int seen() {
        return table.getClientArea().height / Math.max(1, table.getItemHeight()) + 1;
    }

    private void refillSome() {
        for (int count = 0; count < FEW && !stale.isEmpty(); count++) {
            int item = stale.nextSetBit(0);
            stale.clear(item);
            fill.test(item);
        }
        if (!stale.isEmpty()) {
            refill.ask();
        }
    }

    /** Scrolls at once, and once more when GTK knows of all rows. */
    private void scrollTo(int item) {
        if (item < table.getItemCount()) {
            table.setTopIndex(item);
        }
        table.getVerticalBar().setSelection(item * table.getItemHeight());
    }

    /** Selects these lines and no others; returns whether that may have scrolled the table. */
    private boolean select(BitSet lines) {
        int[] items =
                lines.stream().filter(window::has).map(line -> line - window.first()).toArray();
        away = (BitSet) lines.clone();
        away.clear(window.first(), window.first() + window.count());
        if (Arrays.equals(items, table.getSelectionIndices())) {
            return false;
        }
        table.deselectAll();
        if (items.length > 0) {
            table.setSelection(items);
        }
        return items.length > 0;
    }

    private void resize(int count) {
        if (count < table.getItemCount()) {
            // GTK takes its cursor from row to row while they go, and SWT then fills in rows that
            // are half gone: the cursor waits in the first row, which goes last
            table.setSelection(0);
            table.deselectAll();
            table.setItemCount(Math.max(count, 1));
        }
        table.setItemCount(count);
    }

    /** Who selects something else without extending what is selected selects it alone. */
    private void forgetAway(Event event) {
        if ((event.stateMask & (SWT.MOD1 | SWT.MOD2)) == 0) {
            away = new BitSet();
        }
    }
}
