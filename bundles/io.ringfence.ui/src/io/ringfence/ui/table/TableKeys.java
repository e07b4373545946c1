package io.ringfence.ui.table;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;

import java.util.function.IntConsumer;

/** The keys of a table with groups, as trees have them. */
final class TableKeys<R> {

    private final LazyTable<R> table;
    private final WindowedTable window;
    private final IntConsumer go;

    /**
     * @param go selects a line as the user would
     */
    TableKeys(LazyTable<R> table, WindowedTable window, IntConsumer go) {
        this.table = table;
        this.window = window;
        this.go = go;
    }

    void listen(Table control) {
        control.addListener(SWT.KeyDown, this::press);
    }

    private void press(Event event) {
        int last = table.lines().size() - 1;
        if (last < 0) {
            return;
        }
        boolean plain = (event.stateMask & SWT.MODIFIER_MASK) == 0;
        boolean taken = false;
        if (event.stateMask == SWT.MOD1 && event.keyCode == 'a') {
            table.selectAll();
            taken = true;
        } else if (plain && event.keyCode == SWT.HOME) {
            go.accept(0);
            taken = true;
        } else if (plain && event.keyCode == SWT.END) {
            go.accept(last);
            taken = true;
        } else if (plain && table.lines().isGrouped()) {
            int line = window.selectedLine();
            taken = line >= 0 && line <= last && turn(event.keyCode, line);
        }
        event.doit &= !taken;
    }

    /** Left closes a group or goes to it, right opens it or goes into it. */
    private boolean turn(int key, int line) {
        Lines<R> lines = table.lines();
        RowGroup<R> group = lines.group(line);
        if (key == SWT.ARROW_LEFT) {
            if (group != null && !lines.folding().isClosed(group.key())) {
                table.fold(lines.folding().with(group.key(), true));
            } else {
                go.accept(lines.header(line));
            }
        } else if (key == SWT.ARROW_RIGHT) {
            if (group != null && lines.folding().isClosed(group.key())) {
                table.fold(lines.folding().with(group.key(), false));
            } else if (group != null) {
                go.accept(line + 1);
            }
        }
        return key == SWT.ARROW_LEFT || key == SWT.ARROW_RIGHT;
    }
}
