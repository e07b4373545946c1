package io.ringfence.remote.ui.trust;

import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.Choice;
import io.ringfence.ui.Commands;
import io.ringfence.ui.ContextMenu;
import io.ringfence.ui.Later;
import io.ringfence.ui.Ui;
import io.ringfence.ui.start.StartActions;
import io.ringfence.ui.state.Latest;
import io.ringfence.ui.state.OneThread;
import io.ringfence.ui.table.Arrangement;
import io.ringfence.ui.table.Column;
import io.ringfence.ui.table.LazyTable;
import io.ringfence.ui.table.TableText;
import io.ringfence.ui.view.Pane;
import io.ringfence.ui.widget.EmptyState;
import io.ringfence.ui.widget.EmptyState.Action;
import io.ringfence.ui.widget.Names;
import io.ringfence.ui.widget.Stack;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of a sheet under its bar.
 *
 * @param <R> the type of the rows
 */
final class SheetPane<R> implements Pane {

    private final IViewSite site;
    private final Choice choice;
    private final TrustDesk desk;
    private final Sheet<R> sheet;
    private final @Nullable IMemento memento;
    private final StartActions start;
    private final List<Listening> listenings = new ArrayList<>();
    private final Stack stack;
    private final EmptyState nothing;
    private final Composite full;
    private final SheetBar bar;
    private final Stack below;
    private final EmptyState none;
    private final Composite holder;
    private List<Column<R>> columns;
    private Object columnsOf;
    private LazyTable<R> table;
    private Arrangement arrangement;
    private final OneThread background;
    private final Latest<Listed<R>> latest;

    SheetPane(
            Composite parent,
            IViewSite site,
            Choice choice,
            TrustDesk desk,
            Sheet<R> sheet,
            @Nullable IMemento memento) {
        this.site = site;
        this.choice = choice;
        this.desk = desk;
        this.sheet = sheet;
        this.memento = memento;
        arrangement = sheet.first();
        start = new StartActions(site, desk.model());
        stack = new Stack(parent);
        nothing = new EmptyState(stack.control());
        full = new Composite(stack.control(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(full);
        bar = new SheetBar(full, desk, sheet, this::narrow);
        below = new Stack(full);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(below.control());
        holder = new Composite(below.control(), SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(holder);
        none = new EmptyState(below.control());
        background = new OneThread(sheet.name());
        latest = new Latest<>(background, listed -> Ui.later(full, () -> show(listed)));
        columns = sheet.columns(desk.ratings(), desk.shown());
        columnsOf = sheet.columnsOf(desk.shown());
        table = table();
        Later update = new Later(stack.control(), this::update);
        listenings.add(desk.listen(update::ask));
        listenings.add(desk.model().listen((_, _) -> update.ask()));
        start.look(update::ask);
        if (sheet.ticks() > 0) {
            Ui.every(Duration.ofSeconds(sheet.ticks()), full, this::tick);
        }
        update();
    }

    private LazyTable<R> table() {
        LazyTable<R> made = new LazyTable<>(holder, columns, sheet::key);
        Names.give(made.control(), sheet.name());
        made.columns().restore(memento);
        made.columns().onSort(this::sort);
        made.onSelect(rows -> choice.set(rows.stream().map(sheet::target).toList()));
        bar.leadsTo(made.control());
        made.control().addListener(SWT.KeyDown, this::key);
        ContextMenu.on(made.control(), site);
        return made;
    }

    /** Delete asks, as the button does. */
    private void key(Event event) {
        boolean alone = (event.stateMask & SWT.MODIFIER_MASK) == 0;
        if (event.keyCode == SWT.DEL && alone && !sheet.delete().isEmpty()) {
            Commands.run(site, sheet.delete());
        }
    }

    /** The rows that are selected. */
    List<R> selected() {
        return table.selected();
    }

    private void narrow(String text) {
        arrangement = arrangement.filtered(text);
        update();
    }

    private void sort(String column, boolean down) {
        arrangement = arrangement.sorted(column, down);
        update();
    }

    /** What is seen counts on, as long as somebody sees it. */
    private void tick() {
        if (full.isVisible() && !table.rows().isEmpty()) {
            table.rows(table.rows(), true);
        }
    }

    private void update() {
        TrustShown shown = desk.shown();
        if (desk.model().state().sources().isEmpty()) {
            nothing.show(Messages.noServer, Messages.noServerText, start.all());
            stack.show(nothing.control());
            site.getActionBars().getStatusLineManager().setMessage(null);
            return;
        }
        remake(shown);
        bar.show(shown);
        List<Column<R>> made = columns;
        Arrangement wanted = arrangement;
        latest.ask(() -> Listed.of(sheet, shown, made, wanted));
        stack.show(full);
    }

    private void show(Listed<R> listed) {
        if (listed.columns() != columns) {
            return; // what fits the new ones is on its way
        }
        Arrangement done = listed.arrangement();
        if (done.isSorted(columns)) {
            table.columns().sorted(done.column(), done.descending());
        }
        List<R> rows = listed.rows();
        table.rows(rows, true);
        if (rows.isEmpty()) {
            choice.renew(List.of()); // nothing is left that a command could be about
            explain(listed);
        }
        below.show(rows.isEmpty() ? none.control() : holder);
        site.getActionBars()
                .getStatusLineManager()
                .setMessage(
                        NLS.bind(
                                Messages.counts,
                                "%,d".formatted(rows.size()),
                                "%,d".formatted(listed.all())));
    }

    private void explain(Listed<R> listed) {
        Silent silent = Silent.of(desk.model().state());
        if (listed.shown().servers().isEmpty() && silent.isAll()) {
            none.show(Messages.noAnswer, silent.text(), List.of(again()));
        } else {
            List<String> words = listed.words(sheet);
            none.show(words.getFirst(), words.getLast(), listed.isFiltered() ? clear() : todo());
        }
    }

    private Action again() {
        return new Action(
                "refresh",
                Messages.noAnswer_again,
                Messages.noAnswer_againNote,
                () -> Commands.run(site, "io.ringfence.ui.refresh"));
    }

    /** Only where it can be done: a capture says how a server was. */
    private List<Action> todo() {
        boolean live = desk.shown().shown().filter(ServerShown::live).isPresent();
        return live ? sheet.todo().stream().map(this::action).toList() : List.of();
    }

    private Action action(Sheet.Todo todo) {
        return new Action(
                todo.icon(), todo.text(), todo.note(), () -> Commands.run(site, todo.command()));
    }

    private List<Action> clear() {
        return List.of(new Action("widen", Messages.noMatch_clear, "", bar::clear));
    }

    /** Columns are made anew when what they depend on changes. */
    private void remake(TrustShown shown) {
        Object next = sheet.columnsOf(shown);
        if (!next.equals(columnsOf)) {
            columnsOf = next;
            columns = sheet.columns(desk.ratings(), shown);
            table.control().dispose();
            table = table();
            holder.layout();
        }
    }

    @Override
    public void focus() {
        if (stack.shows(full)) {
            below.setFocus();
            if (below.shows(holder)) {
                table.control().setFocus();
            }
        } else {
            nothing.control().setFocus();
        }
    }

    @Override
    public void filter() {
        bar.focus();
    }

    @Override
    public String text(boolean csv) {
        TableText<R> text = table.text(sheet.name());
        return csv ? text.csv() : text.lines();
    }

    @Override
    public int rows(boolean csv) {
        return table.text(sheet.name()).size();
    }

    @Override
    public void save(IMemento target) {
        table.columns().save(target);
    }

    @Override
    public void close() {
        listenings.forEach(Listening::close);
        background.close();
    }
}
