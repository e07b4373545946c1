package io.ringfence.remote.ui.widget;

import io.ringfence.ui.Choice;
import io.ringfence.ui.ContextMenu;
import io.ringfence.ui.table.Arrangement;
import io.ringfence.ui.table.Column;
import io.ringfence.ui.table.LazyTable;
import io.ringfence.ui.table.Lines;
import io.ringfence.ui.table.TableText;
import io.ringfence.ui.view.Pane;
import io.ringfence.ui.widget.EmptyState;
import io.ringfence.ui.widget.EmptyState.Action;
import io.ringfence.ui.widget.FilterField;
import io.ringfence.ui.widget.Names;
import io.ringfence.ui.widget.Stack;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;

import java.util.List;
import java.util.function.Function;

/**
 * A view of a table under the field that narrows it, or in its place words that say why there is
 * none.
 *
 * @param <R> the type of the rows
 */
public final class FilteredTable<R> implements Pane {

    private final Words words;
    private final List<Column<R>> columns;
    private final Stack stack;
    private final EmptyState empty;
    private final Composite full;
    private final FilterField filter;
    private final LazyTable<R> table;
    private Arrangement arrangement;
    private Runnable onArranged = () -> {};
    private Runnable onFocus = () -> {};
    private Runnable onClose = () -> {};

    /**
     * What is said of it.
     *
     * @param name of the table, for those who cannot see it
     * @param hint what can be typed into the field
     * @param heading of groups, where it is text
     */
    public record Words(String name, String hint, String heading) {}

    /**
     * @param choice where it tells which rows are selected
     * @param key what stays the same of a row when it is read anew
     * @param first how the rows stand until the user says otherwise
     */
    public FilteredTable(
            Composite parent,
            IViewSite site,
            Choice choice,
            Words words,
            List<Column<R>> columns,
            Function<R, ?> key,
            Arrangement first) {
        this.words = words;
        this.columns = columns;
        arrangement = first;
        stack = new Stack(parent);
        empty = new EmptyState(stack.control());
        full = new Composite(stack.control(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(full);
        Composite bar = new Composite(full, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 2).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        filter = new FilterField(bar, words.hint(), this::narrow);
        table = new LazyTable<>(full, columns, key);
        filter.leadsTo(table.control());
        Names.give(table.control(), words.name());
        table.columns().onSort(this::sort);
        table.onSelect(choice::set);
        ContextMenu.on(table.control(), site);
    }

    private void narrow(String text) {
        arrangement = arrangement.filtered(text);
        onArranged.run();
    }

    private void sort(String column, boolean down) {
        arrangement = arrangement.sorted(column, down);
        onArranged.run();
    }

    /** Runs when the user narrowed or sorted it: then it wants to be shown anew. */
    public void onArranged(Runnable action) {
        onArranged = action;
    }

    /** Runs before it gets the keyboard's focus. */
    public void onFocus(Runnable action) {
        onFocus = action;
    }

    /** Runs when it is closed. */
    public void onClose(Runnable action) {
        onClose = action;
    }

    /** All that is in the place of the table. */
    public Composite control() {
        return stack.control();
    }

    /** The table itself. */
    public LazyTable<R> table() {
        return table;
    }

    /** Those of the rows that the filter lets through, in their order. */
    public List<R> arranged(List<R> rows) {
        return arrangement.of(rows, columns);
    }

    /** Shows rows, which are {@linkplain #arranged arranged} already. */
    public void show(Lines<R> lines) {
        if (arrangement.isSorted(columns)) {
            table.columns().sorted(arrangement.column(), arrangement.descending());
        }
        table.show(lines, true);
        stack.show(full);
    }

    /** Says why there is no row, and what to do about it. */
    public void explain(String title, String sentence, List<Action> actions) {
        empty.show(title, sentence, actions);
        stack.show(empty.control());
    }

    @Override
    public void focus() {
        onFocus.run();
        stack.setFocus();
        if (stack.shows(full)) {
            table.control().setFocus();
        }
    }

    @Override
    public void filter() {
        filter.control().setFocus();
    }

    @Override
    public String text(boolean csv) {
        TableText<R> text = table.text(words.heading());
        return csv ? text.csv() : text.lines();
    }

    @Override
    public int rows(boolean csv) {
        return table.text(words.heading()).size();
    }

    /** Looks as the user left it; null: as at first. */
    public void restore(@Nullable IMemento memento) {
        table.columns().restore(memento);
    }

    @Override
    public void save(IMemento memento) {
        table.columns().save(memento);
    }

    @Override
    public void close() {
        onClose.run();
    }
}
