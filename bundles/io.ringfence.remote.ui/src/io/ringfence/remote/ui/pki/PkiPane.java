package io.ringfence.remote.ui.pki;

import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.Choice;
import io.ringfence.ui.ContextMenu;
import io.ringfence.ui.Later;
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
import java.util.Comparator;
import java.util.List;

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
    private final LazyTable<PkiRow> table;
    private Folding folding = Folding.OPEN;
    private String wanted = "";
    private String sortedBy = "";
    private boolean descending;

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
        table = new LazyTable<>(full, PkiColumns.of(Instant::now), PkiRow::key);
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
        wanted = text;
        update();
    }

    private void sort(String column, boolean down) {
        sortedBy = column;
        descending = down;
        update();
    }

    private void update() {
        List<Ca> all = workshop.authorities();
        site.getActionBars()
                .getStatusLineManager()
                .setMessage(NLS.bind(Messages.count, "%,d".formatted(all.size())));
        if (!workshop.isRead()) {
            empty.show(Messages.reading, Messages.readingText, List.of());
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
            if (!sortedBy.isEmpty()) {
                table.columns().sorted(sortedBy, descending);
            }
            table.show(Lines.of(groups(all), folding), true);
            stack.show(full);
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
        Instant now = Instant.now();
        List<RowGroup<PkiRow>> groups = new ArrayList<>();
        for (Ca ca : all) {
            List<PkiRow> rows = new ArrayList<>(PkiRow.of(ca));
            rows.removeIf(row -> !PkiColumns.matches(row, wanted, now));
            if (!sortedBy.isEmpty()) {
                Comparator<PkiRow> order =
                        Comparator.comparing(
                                row -> text(sortedBy, row), String.CASE_INSENSITIVE_ORDER);
                rows.sort(descending ? order.reversed() : order);
            }
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

    private static String text(String column, PkiRow row) {
        return PkiColumns.of(Instant::now).stream()
                .filter(each -> each.id().equals(column))
                .map(each -> each.text().apply(row))
                .findFirst()
                .orElse("");
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
