package io.ringfence.remote.ui.widget;

import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.Choice;
import io.ringfence.ui.ContextMenu;
import io.ringfence.ui.Later;
import io.ringfence.ui.Ui;
import io.ringfence.ui.state.Latest;
import io.ringfence.ui.state.OneThread;
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
import java.util.function.UnaryOperator;

/**
 * A view of a table under the field that narrows it, or in its place words that say why there is
 * none.
 *
 * @param <R> the type of the rows
 */
public final class FilteredTable<R> implements Pane {

    private final Words words;
    private final Choice choice;
    private final List<Column<R>> columns;
    private final Stack stack;
    private final EmptyState empty;
    private final Composite full;
    private final FilterField filter;
    private final Stack below;
    private final LazyTable<R> table;
    private final EmptyState none;
    private final OneThread background;
    private final Latest<Listed<R>> latest;
    private Arrangement arrangement;
    private int asked;
    private Runnable onArranged = () -> {};
    private Runnable onShown = () -> {};
    private Runnable onFocus = () -> {};
    private Listening listening = () -> {};

    /**
     * What is said of it.
     *
     * @param name of the table, for those who cannot see it
     * @param hint what can be typed into the field
     * @param heading of groups, where it is text
     */
    public record Words(String name, String hint, String heading) {}

    /**
     * What the filter let through; worked out in the background, for there may be thousands.
     *
     * @param asked the number of the question
     */
    private record Listed<R>(int asked, Arrangement arrangement, Lines<R> lines) {}

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
        this.choice = choice;
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
        below = new Stack(full);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(below.control());
        table = new LazyTable<>(below.control(), columns, key);
        none = new EmptyState(below.control());
        below.show(table.control());
        filter.leadsTo(table.control());
        background = new OneThread(words.name());
        latest = new Latest<>(background, listed -> Ui.later(full, () -> show(listed)));
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

    /**
     * Has somebody show it: now, whenever what is to be shown changes, and when the user narrowed
     * or sorted it.
     *
     * @param memento how the user left it; null: as at first
     * @param source takes who wants to hear of changes, on any thread
     * @param reload looks whether something changed; runs before it gets the keyboard's focus
     * @param update shows it
     */
    public void follow(
            @Nullable IMemento memento,
            Function<Runnable, Listening> source,
            Runnable reload,
            Runnable update) {
        table.columns().restore(memento);
        onArranged = update;
        onFocus = reload;
        Later later = new Later(control(), update);
        listening = source.apply(later::ask);
        update.run();
    }

    /** Runs when rows are shown. */
    public void onShown(Runnable action) {
        onShown = action;
    }

    /** All that is in the place of the table. */
    public Composite control() {
        return stack.control();
    }

    /** The table itself. */
    public LazyTable<R> table() {
        return table;
    }

    /**
     * Shows rows, soon.
     *
     * @param lines makes lines with what is given to it: that leaves those of some rows that the
     *     filter lets through, in their order. Runs in the background.
     */
    public void show(Function<UnaryOperator<List<R>>, Lines<R>> lines) {
        int mine = ++asked;
        Arrangement wanted = arrangement;
        latest.ask(() -> new Listed<>(mine, wanted, lines.apply(rows -> wanted.of(rows, columns))));
    }

    private void show(Listed<R> listed) {
        if (listed.asked() != asked) {
            return; // something else is to be shown
        }
        Arrangement done = listed.arrangement();
        if (done.isSorted(columns)) {
            table.columns().sorted(done.column(), done.descending());
        }
        table.show(listed.lines(), true);
        if (listed.lines().size() == 0) {
            none.show(
                    Messages.noMatch,
                    Messages.noMatchText,
                    List.of(
                            new Action(
                                    "widen",
                                    Messages.noMatch_clear,
                                    "",
                                    () -> filter.control().setText(""))));
        }
        below.show(listed.lines().size() == 0 ? none.control() : table.control());
        stack.show(full);
        choice.renew(table.selected()); // commands and Details are about it as it is now
        onShown.run();
    }

    /** Says why there is no row, and what to do about it. */
    public void explain(String title, String sentence, List<Action> actions) {
        asked++;
        empty.show(title, sentence, actions);
        stack.show(empty.control());
    }

    @Override
    public void focus() {
        onFocus.run();
        stack.setFocus();
        if (stack.shows(full)) {
            below.setFocus();
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

    @Override
    public void save(IMemento memento) {
        table.columns().save(memento);
    }

    @Override
    public void close() {
        choice.forget();
        listening.close();
        background.close();
    }
}
