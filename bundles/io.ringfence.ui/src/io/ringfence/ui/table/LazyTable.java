package io.ringfence.ui.table;

import io.ringfence.model.PlainText;
import io.ringfence.ui.SharpImages;
import io.ringfence.ui.Style;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A table that shows any number of rows at once, perhaps in groups that can be closed: only what is
 * on the screen is filled in, and there are never many items, see {@link Window}.
 *
 * @param <R> the type of the rows
 */
public final class LazyTable<R> {

    private final Table table;
    private final List<Column<R>> columns;
    private final Function<R, ?> key;
    private final TableColumns layout;
    private final WindowedTable window;
    private Lines<R> lines = Lines.of(List.of());
    private Consumer<List<R>> onSelect = _ -> {};
    private Consumer<R> onOpen = _ -> {};
    private Consumer<Folding> onFold = _ -> {};

    /**
     * @param columns from left to right; the widest takes what width is left
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
        // until it has its place: the toolkit complains of headings that are a pixel high
        table.setSize(fill.heightHint, fill.heightHint);
        layout = new TableColumns(table, columns);
        window = new WindowedTable(table, this::fillIn);
        SharpImages.in(table);
        new GroupLines(table, this::foldAt).listen();
        new CutCells(table).listen();
        table.addListener(SWT.Selection, _ -> onSelect.accept(selected()));
        table.addListener(SWT.DefaultSelection, _ -> open());
        new TableKeys<>(this, window, this::go).listen(table);
    }

    /** Hears what the user selects; not what {@link #reveal} does. Of a group all its rows. */
    public void onSelect(Consumer<List<R>> listener) {
        onSelect = listener;
    }

    /** Hears of a double click or Enter on a row. */
    public void onOpen(Consumer<R> listener) {
        onOpen = listener;
    }

    /** Hears which groups the user closed. */
    public void onFold(Consumer<Folding> listener) {
        onFold = listener;
    }

    /** Widths, order and sorting of the columns. */
    public TableColumns columns() {
        return layout;
    }

    /** The widget. */
    public Table control() {
        return table;
    }

    /** What is shown, from top to bottom, with what is in closed groups. */
    public List<R> rows() {
        return lines.rows();
    }

    /** The same in groups. */
    public Lines<R> lines() {
        return lines;
    }

    /** As {@link #show}, without groups. */
    public void rows(List<R> next, boolean sameQuestion) {
        show(Lines.of(next), sameQuestion);
    }

    /**
     * Shows other lines. What was selected stays selected as far as it is still there.
     *
     * @param sameQuestion whether they answer the same question again: then nothing scrolls
     */
    public void show(Lines<R> next, boolean sameQuestion) {
        Lines<R> before = lines;
        BitSet selected = window.selected();
        int top = window.top();
        lines = next;
        LineKeys<R> keys = new LineKeys<>(next, key);
        BitSet stillSelected = keys.find(before, selected, sameQuestion);
        if (sameQuestion) {
            BitSet stillTop = keys.find(before, just(top), true);
            int there = stillTop.isEmpty() ? top : stillTop.nextSetBit(0);
            window.showAt(next.size(), stillSelected, there);
        } else {
            window.show(next.size(), stillSelected);
        }
    }

    private static BitSet just(int line) {
        BitSet lines = new BitSet();
        lines.set(line);
        return lines;
    }

    /** The selected rows, from top to bottom; of a selected group all its rows. */
    public List<R> selected() {
        List<R> selected = new ArrayList<>();
        BitSet chosen = window.selected();
        for (int line = chosen.nextSetBit(0);
                line >= 0 && line < lines.size();
                line = chosen.nextSetBit(line + 1)) {
            RowGroup<R> group = lines.group(line);
            if (group != null) {
                selected.addAll(group.rows());
            } else if (!(lines.isGrouped() && chosen.get(lines.header(line)))) {
                selected.addAll(lines.rows(line));
            }
        }
        return selected;
    }

    /**
     * What is selected, else everything, with the columns that are shown, as text.
     *
     * @param heading what rows are put together by
     */
    public TableText<R> text(String heading) {
        return text(heading, selected());
    }

    /** The same of some rows, of all where there are none. */
    public TableText<R> text(String heading, List<R> rows) {
        List<Column<R>> shown = layout.visible().stream().map(columns::get).toList();
        Set<R> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
        chosen.addAll(rows);
        List<RowGroup<R>> groups =
                lines.isGrouped()
                        ? lines.groups()
                        : List.of(new RowGroup<>("", "", null, () -> "", lines.rows()));
        if (!chosen.isEmpty()) {
            groups =
                    groups.stream()
                            .map(group -> group.only(chosen::contains))
                            .filter(group -> !group.rows().isEmpty())
                            .toList();
        }
        return new TableText<>(shown, groups, lines.isGrouped() ? heading : "");
    }

    /** The group whose line alone is selected, null when there is none. */
    public @Nullable RowGroup<R> selectedGroup() {
        int line = window.selectedLine();
        return line >= 0 && line < lines.size() ? lines.group(line) : null;
    }

    /**
     * Selects the row with this key and scrolls to it, opening its group; selects nothing when
     * there is none.
     */
    public void reveal(@Nullable Object wanted) {
        table.deselectAll();
        if (wanted == null) {
            return;
        }
        Predicate<R> isIt = row -> wanted.equals(key.apply(row));
        RowGroup<R> closed = lines.closedGroup(isIt);
        if (closed != null) {
            fold(lines.folding().with(closed.key(), false));
        }
        BitSet found = new LineKeys<>(lines, key).rows(isIt);
        if (!found.isEmpty()) {
            window.reveal(found);
        }
    }

    /** The row at the top of what is seen, null when it is the line of a group or there is none. */
    public @Nullable R top() {
        int line = window.top();
        return line >= 0 && line < lines.size() ? lines.row(line) : null;
    }

    /**
     * Selects a row, with another one at the top, and tells nobody; does nothing and returns false
     * when there is no such row.
     *
     * @param wanted tells the row to select
     * @param topmost tells the row at the top
     */
    public boolean comeBack(Predicate<R> wanted, Predicate<R> topmost) {
        LineKeys<R> keys = new LineKeys<>(lines, key);
        BitSet found = keys.rows(wanted);
        if (found.isEmpty()) {
            return false;
        }
        BitSet top = keys.rows(topmost);
        if (top.isEmpty()) {
            window.reveal(found);
        } else {
            window.showAt(lines.size(), found, top.nextSetBit(0));
        }
        return true;
    }

    /** Selects everything, as the user would. */
    public void selectAll() {
        window.selectAll();
        onSelect.accept(selected());
    }

    /** Selects the first row, where nothing is selected, as the user would. */
    public void selectFirst() {
        int line = 0;
        while (line < lines.size() && lines.isHead(line)) {
            line++;
        }
        if (window.selected().isEmpty() && line < lines.size()) {
            go(line);
        }
    }

    /** Closes or opens groups as the user would; a group that hides what was selected is. */
    public void fold(Folding next) {
        int line = window.selected().nextSetBit(0);
        boolean any = line >= 0 && line < lines.size() && lines.isGrouped();
        RowGroup<R> group = any ? lines.group(lines.header(line)) : null;
        show(lines.with(next), true);
        if (group != null && window.selected().isEmpty()) {
            go(lines.line(group.key()));
        }
        onFold.accept(next);
    }

    private void foldAt(int item) {
        RowGroup<R> group = lines.group(window.line(item));
        if (group != null) {
            fold(lines.folding().with(group.key(), !lines.folding().isClosed(group.key())));
        }
    }

    private void open() {
        RowGroup<R> group = selectedGroup();
        if (group != null) {
            fold(lines.folding().with(group.key(), !lines.folding().isClosed(group.key())));
        } else {
            selected().stream().findFirst().ifPresent(onOpen);
        }
    }

    private void go(int line) {
        window.reveal(just(line));
        onSelect.accept(selected());
    }

    /** Writes what there is to see into an item; returns whether it was something else before. */
    private boolean fillIn(int index) {
        int line = window.line(index);
        if (line >= lines.size()) {
            return false;
        }
        TableItem item = table.getItem(index);
        Style.none(item);
        RowGroup<R> group = lines.group(line);
        R row = lines.row(line);
        boolean changed =
                GroupLines.set(item, group, group != null && lines.folding().isClosed(group.key()));
        for (int column = 0; column < columns.size(); column++) {
            if (row != null) {
                changed |= write(item, column, columns.get(column).text().apply(row));
            } else if (column > 0) {
                changed |= write(item, column, "");
            }
            changed |=
                    SharpImages.set(
                            item,
                            column,
                            row == null ? null : columns.get(column).image().apply(row));
        }
        return changed;
    }

    private static boolean write(TableItem item, int column, String cell) {
        String text = PlainText.cell(cell); // names of servers may hold anything
        if (text.equals(item.getText(column))) {
            return false;
        }
        item.setText(column, text);
        return true;
    }
}
