package io.ringfence.remote.ui.pki;

import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.model.source.Problem;
import io.ringfence.ui.Choice;
import io.ringfence.ui.ContextMenu;
import io.ringfence.ui.Later;
import io.ringfence.ui.estate.Standing;
import io.ringfence.ui.table.Arrangement;
import io.ringfence.ui.table.Column;
import io.ringfence.ui.table.Folding;
import io.ringfence.ui.table.LazyTable;
import io.ringfence.ui.table.Lines;
import io.ringfence.ui.table.RowGroup;
import io.ringfence.ui.view.DetailsView;
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
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of authorities, each with what it issued. */
final class PkiPane implements Pane {

    private static final String COMMANDS = "io.ringfence.remote.ui.";

    private final IViewSite site;
    private final Choice choice;
    private final Workshop workshop;
    private final Listening listening;
    private final Stack stack;
    private final EmptyState empty;
    private final Composite full;
    private final FilterField filter;
    private final List<Column<PkiRow>> columns = PkiColumns.of(Instant::now);
    private final LazyTable<PkiRow> table;
    private Folding folding = Folding.OPEN;
    private Arrangement arrangement = Arrangement.NONE;

    PkiPane(
            Composite parent,
            IViewSite site,
            Choice choice,
            Workshop workshop,
            @Nullable IMemento memento) {
        this.site = site;
        this.choice = choice;
        this.workshop = workshop;
        stack = new Stack(parent);
        empty = new EmptyState(stack.control());
        full = new Composite(stack.control(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(full);
        Composite bar = new Composite(full, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 2).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        filter = new FilterField(bar, Messages.filter, this::narrow);
        table = new LazyTable<>(full, columns, PkiRow::key);
        filter.leadsTo(table.control());
        Names.give(table.control(), Messages.table);
        table.columns().restore(memento);
        table.columns().onSort(this::sort);
        table.onSelect(choice::set);
        table.onOpen(_ -> showDetails());
        table.onFold(next -> folding = next);
        ContextMenu.on(table.control(), site);
        Later update = new Later(stack.control(), this::update);
        listening = workshop.listen(update::ask);
        update();
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
        List<Ca> all = workshop.authorities();
        Optional<Problem> problem = workshop.problem();
        site.getActionBars()
                .getStatusLineManager()
                .setMessage(NLS.bind(Messages.count, "%,d".formatted(all.size())));
        if (!workshop.isRead()) {
            empty.show(Messages.reading, Messages.readingText, List.of());
            stack.show(empty.control());
        } else if (problem.isPresent()) {
            empty.show(Messages.unread, Standing.explain(problem.get()), List.of());
            stack.show(empty.control());
        } else if (all.isEmpty()) {
            empty.show(
                    Messages.none,
                    Messages.noneText,
                    List.of(
                            action(
                                    "authority-new",
                                    Messages.action_new,
                                    Messages.action_newNote,
                                    "pkiNew"),
                            action(
                                    "open",
                                    Messages.action_open,
                                    Messages.action_openNote,
                                    "pkiOpen")));
            stack.show(empty.control());
        } else {
            if (arrangement.isSorted(columns)) {
                table.columns().sorted(arrangement.column(), arrangement.descending());
            }
            table.show(Lines.of(groups(all), folding), true);
            stack.show(full);
            choice.renew(table.selected());
        }
    }

    private Action action(String icon, String text, String note, String command) {
        return new Action(icon, text, note, () -> run(COMMANDS + command));
    }

    private void run(String command) {
        try {
            site.getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            ILog.of(PkiPane.class).error(e.getMessage(), e);
        }
    }

    private List<RowGroup<PkiRow>> groups(List<Ca> all) {
        List<RowGroup<PkiRow>> groups = new ArrayList<>();
        for (Ca ca : all) {
            List<PkiRow> rows = arrangement.of(PkiRow.of(ca), columns);
            if (!rows.isEmpty()) {
                groups.add(
                        new RowGroup<>(
                                ca.place().toString(),
                                ca.name(),
                                "authority",
                                () -> ca.place().toString(),
                                rows));
            }
        }
        return groups;
    }

    private void showDetails() {
        try {
            site.getPage().showView(DetailsView.ID);
        } catch (PartInitException e) {
            ILog.of(PkiPane.class).error(e.getMessage(), e);
        }
    }

    @Override
    public void focus() {
        workshop.reload();
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
        return csv ? table.text(Messages.heading).csv() : table.text(Messages.heading).lines();
    }

    @Override
    public void save(IMemento memento) {
        table.columns().save(memento);
    }

    @Override
    public void close() {
        choice.forget();
        listening.close();
    }
}
