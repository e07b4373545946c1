package io.ringfence.ui.table;

import io.ringfence.ui.Later;
import io.ringfence.ui.SharpImages;
import io.ringfence.ui.Style;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A table that shows any number of rows at once: only what is on the screen is filled in.
 *
 * <p>GTK's table takes two microseconds to add a row and up to eight to remove one, seen or not. So
 * it is given the first {@value #PAGE} rows, and more when the user comes near their end.
 *
 * @param <R> the type of the rows
 */
public final class LazyTable<R> {

    /** Rows that are added at a time. */
    static final int PAGE = 2_000;

    private static final int NEAR = 200;

    private final Table table;
    private final List<Column<R>> columns;
    private final Function<R, ?> key;
    private final TableColumns layout;
    private final Later more;
    private List<R> rows = List.of();
    private Consumer<List<R>> onSelect = _ -> {};
    private Consumer<R> onOpen = _ -> {};

    /**
     * @param columns from left to right; the last one takes what width is left
     * @param key what stays the same of a row when it is read anew
     */
    public LazyTable(Composite parent, List<Column<R>> columns, Function<R, ?> key) {
        this.columns = columns;
        this.key = key;
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
        table.setHeaderVisible(true);
        GridData fill = new GridData(SWT.FILL, SWT.FILL, true, true);
        fill.heightHint = 100;
        table.setLayoutData(fill);
        layout = new TableColumns(table, columns);
        more = new Later(table, this::grow);
        SharpImages.in(table);
        table.addListener(SWT.SetData, this::fillIn);
        table.addListener(SWT.Selection, _ -> onSelect.accept(selected()));
        table.addListener(
                SWT.DefaultSelection, _ -> selected().stream().findFirst().ifPresent(onOpen));
    }

    /** Hears what the user selects; not what {@link #reveal} does. */
    public void onSelect(Consumer<List<R>> listener) {
        onSelect = listener;
    }

    /** Hears of a double click or Enter on a row. */
    public void onOpen(Consumer<R> listener) {
        onOpen = listener;
    }

    /** Widths and sorting of the columns. */
    public TableColumns columns() {
        return layout;
    }

    public Table control() {
        return table;
    }

    /** What is shown, from top to bottom. */
    public List<R> rows() {
        return rows;
    }

    /**
     * Shows other rows. What was selected stays selected as far as it is still there.
     *
     * @param sameQuestion whether they answer the same question again: then nothing scrolls
     */
    public void rows(List<R> next, boolean sameQuestion) {
        Set<Object> chosen = new HashSet<>();
        selected().forEach(row -> chosen.add(key.apply(row)));
        Object top =
                table.getTopIndex() < rows.size() ? key.apply(rows.get(table.getTopIndex())) : null;
        rows = next;
        table.setRedraw(false);
        try {
            table.deselectAll();
            resize(Math.min(next.size(), PAGE));
            table.clearAll();
            table.setTopIndex(0);
            if (!chosen.isEmpty()) {
                select(row -> chosen.contains(key.apply(row)));
            }
            if (sameQuestion && top != null) {
                scrollTo(top);
            }
        } finally {
            table.setRedraw(true);
        }
    }

    private void scrollTo(Object wanted) {
        for (int index = 0; index < rows.size(); index++) {
            if (wanted.equals(key.apply(rows.get(index)))) {
                reach(index);
                table.setTopIndex(index);
                return;
            }
        }
    }

    /** Makes the table long enough for a row. */
    private void reach(int index) {
        if (index >= table.getItemCount()) {
            table.setItemCount(Math.min(rows.size(), index + PAGE));
        }
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

    /** The selected rows, from top to bottom. */
    public List<R> selected() {
        List<R> selected = new ArrayList<>();
        for (int index : table.getSelectionIndices()) {
            if (index < rows.size()) {
                selected.add(rows.get(index));
            }
        }
        return selected;
    }

    /** Selects the row with this key and scrolls to it; selects nothing when there is none. */
    public void reveal(@Nullable Object wanted) {
        table.deselectAll();
        if (wanted != null) {
            select(row -> wanted.equals(key.apply(row)));
        }
    }

    private void select(java.util.function.Predicate<R> chosen) {
        boolean shown = false;
        for (int index = 0; index < rows.size(); index++) {
            if (chosen.test(rows.get(index))) {
                reach(index);
                table.select(index);
                if (!shown) {
                    table.showSelection();
                    shown = true;
                }
            }
        }
    }

    private void grow() {
        reach(table.getItemCount());
    }

    private void fillIn(Event event) {
        TableItem item = (TableItem) event.item;
        Style.none(item);
        int index = event.index;
        if (index < 0 || index >= rows.size()) {
            return;
        }
        R row = rows.get(index);
        for (int column = 0; column < columns.size(); column++) {
            item.setText(column, columns.get(column).text().apply(row));
            SharpImages.set(item, column, columns.get(column).image().apply(row));
        }
        if (index > table.getItemCount() - NEAR && table.getItemCount() < rows.size()) {
            more.ask();
        }
    }
}
