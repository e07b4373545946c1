package io.ringfence.remote.ui.remotes;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.model.source.Problem;
import io.ringfence.ui.Choice;
import io.ringfence.ui.ContextMenu;
import io.ringfence.ui.Later;
import io.ringfence.ui.Ui;
import io.ringfence.ui.estate.Standing;
import io.ringfence.ui.start.Opening;
import io.ringfence.ui.table.Arrangement;
import io.ringfence.ui.table.Column;
import io.ringfence.ui.table.LazyTable;
import io.ringfence.ui.view.Pane;
import io.ringfence.ui.widget.EmptyState;
import io.ringfence.ui.widget.EmptyState.Action;
import io.ringfence.ui.widget.FilterField;
import io.ringfence.ui.widget.Names;
import io.ringfence.ui.widget.Stack;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.handlers.IHandlerService;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of remotes under the field that narrows it. */
final class RemotesPane implements Pane {

    private static final Duration AGES = Duration.ofSeconds(30);

    /** Other programs change the files, too: what is on the screen follows them. */
    private static final Duration LOOK = Duration.ofSeconds(3);

    private final IViewSite site;
    private final Choice choice;
    private final RemoteBook book;
    private final LxdModel model;
    private final List<Listening> listenings = new ArrayList<>();
    private final Stack stack;
    private final EmptyState empty;
    private final Composite full;
    private final FilterField filter;
    private final List<Column<RemoteLine>> columns = RemoteColumns.of(Instant::now);
    private final LazyTable<RemoteLine> table;
    private Arrangement arrangement = Arrangement.NONE.sorted("name", false);

    RemotesPane(
            Composite parent,
            IViewSite site,
            Choice choice,
            RemoteBook book,
            LxdModel model,
            @Nullable IMemento memento) {
        this.site = site;
        this.choice = choice;
        this.book = book;
        this.model = model;
        stack = new Stack(parent);
        empty = new EmptyState(stack.control());
        full = new Composite(stack.control(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(full);
        Composite bar = new Composite(full, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 2).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        filter = new FilterField(bar, Messages.filter, this::narrow);
        table = new LazyTable<>(full, columns, RemoteLine::spec);
        filter.leadsTo(table.control());
        Names.give(table.control(), Messages.table);
        table.columns().restore(memento);
        table.columns().onSort(this::sort);
        table.onSelect(choice::set);
        table.onOpen(this::open);
        ContextMenu.on(table.control(), site);
        Later update = new Later(stack.control(), this::update);
        listenings.add(book.listen(update::ask));
        Ui.every(AGES, full, this::update);
        Ui.every(LOOK, stack.control(), this::look);
        book.reload();
        update();
    }

    private void look() {
        if (stack.control().isVisible()) {
            book.reload();
        }
    }

    private void narrow(String text) {
        arrangement = arrangement.filtered(text);
        update();
    }

    private void sort(String column, boolean down) {
        arrangement = arrangement.sorted(column, down);
        update();
    }

    private void update() {
        List<RemoteLine> all = book.lines();
        Optional<Problem> problem = book.problem();
        site.getActionBars()
                .getStatusLineManager()
                .setMessage(NLS.bind(Messages.count, "%,d".formatted(all.size())));
        if (problem.isPresent()) {
            empty.show(Messages.broken, Standing.explain(problem.get()), List.of(again()));
            stack.show(empty.control());
        } else if (!book.isRead()) {
            empty.show(Messages.reading, Messages.readingText, List.of());
            stack.show(empty.control());
        } else if (all.isEmpty()) {
            empty.show(Messages.none, Messages.noneText, List.of(add()));
            stack.show(empty.control());
        } else {
            table.columns().sorted(arrangement.column(), arrangement.descending());
            table.rows(arrangement.of(all, columns), true);
            stack.show(full);
        }
    }

    private Action add() {
        return new Action(
                "connect", Messages.action_add, Messages.action_addNote, () -> run(Actions.ADD));
    }

    private Action again() {
        return new Action(
                "refresh", Messages.action_again, Messages.action_againNote, book::reload);
    }

    private void run(String command) {
        try {
            site.getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            ILog.of(RemotesPane.class).error(e.getMessage(), e);
        }
    }

    private void open(RemoteLine line) {
        new Opening(site.getShell(), model).openAndSelect(line.spec());
    }

    @Override
    public void focus() {
        book.reload();
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
        return csv ? table.text(Messages.table).csv() : table.text(Messages.table).lines();
    }

    @Override
    public void save(IMemento memento) {
        table.columns().save(memento);
    }

    @Override
    public void close() {
        choice.forget();
        listenings.forEach(Listening::close);
    }
}
