package io.ringfence.remote.ui.pki;

import io.ringfence.model.source.Problem;
import io.ringfence.remote.ui.widget.FilteredTable;
import io.ringfence.remote.ui.widget.FilteredTable.Words;
import io.ringfence.ui.Choice;
import io.ringfence.ui.Commands;
import io.ringfence.ui.Ui;
import io.ringfence.ui.Views;
import io.ringfence.ui.estate.Standing;
import io.ringfence.ui.table.Arrangement;
import io.ringfence.ui.table.Folding;
import io.ringfence.ui.table.Lines;
import io.ringfence.ui.table.RowGroup;
import io.ringfence.ui.view.DetailsView;
import io.ringfence.ui.view.Pane;
import io.ringfence.ui.widget.EmptyState.Action;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The table of authorities, each with what it issued. */
final class PkiPane {

    private static final String COMMANDS = "io.ringfence.remote.ui.";

    /** The command line changes the folders, too: what is on the screen follows it. */
    private static final Duration LOOK = Duration.ofSeconds(3);

    private final IViewSite site;
    private final Choice choice;
    private final Workshop workshop;
    private final FilteredTable<PkiRow> list;
    private Folding folding = Folding.OPEN;

    PkiPane(
            Composite parent,
            IViewSite site,
            Choice choice,
            Workshop workshop,
            @Nullable IMemento memento) {
        this.site = site;
        this.choice = choice;
        this.workshop = workshop;
        list =
                new FilteredTable<>(
                        parent,
                        site,
                        choice,
                        new Words(Messages.table, Messages.filter, Messages.heading),
                        PkiColumns.of(Instant::now),
                        PkiRow::key,
                        Arrangement.NONE);
        list.onShown(this::lead);
        list.table().onOpen(_ -> Views.show(site.getPage(), DetailsView.ID));
        list.table().onFold(next -> folding = next);
        list.follow(memento, workshop::listen, workshop::reload, this::update);
        Ui.every(LOOK, list.control(), this::look);
    }

    /** The widgets. */
    Pane pane() {
        return list;
    }

    private void look() {
        if (list.control().isVisible()) {
            workshop.look();
        }
    }

    private void update() {
        List<Ca> all = workshop.authorities();
        Optional<Problem> problem = workshop.problem();
        site.getActionBars()
                .getStatusLineManager()
                .setMessage(NLS.bind(Messages.count, "%,d".formatted(all.size())));
        if (!workshop.isRead()) {
            list.explain(Messages.reading, Messages.readingText, List.of());
        } else if (problem.isPresent()) {
            list.explain(Messages.unread, Standing.explain(problem.get()), List.of());
        } else if (all.isEmpty()) {
            list.explain(
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
        } else {
            Folding now = folding;
            list.show(arranged -> Lines.of(groups(all, arranged), now));
        }
    }

    /** Selects what came of what was done last. */
    private void lead() {
        String key = workshop.wanted();
        if (list.table().rows().stream().anyMatch(row -> row.key().equals(key))) {
            workshop.seen(key);
            list.table().reveal(key);
            list.table().control().setFocus();
            choice.set(list.table().selected());
        }
    }

    private Action action(String icon, String text, String note, String command) {
        return new Action(icon, text, note, () -> Commands.run(site, COMMANDS + command));
    }

    private static List<RowGroup<PkiRow>> groups(
            List<Ca> all, UnaryOperator<List<PkiRow>> arranged) {
        List<RowGroup<PkiRow>> groups = new ArrayList<>();
        for (Ca ca : all) {
            List<PkiRow> rows = arranged.apply(PkiRow.of(ca));
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
}
