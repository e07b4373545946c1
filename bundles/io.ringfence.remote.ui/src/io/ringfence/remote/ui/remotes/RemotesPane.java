package io.ringfence.remote.ui.remotes;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.source.Problem;
import io.ringfence.remote.ui.widget.FilteredTable;
import io.ringfence.remote.ui.widget.FilteredTable.Words;
import io.ringfence.ui.Choice;
import io.ringfence.ui.Commands;
import io.ringfence.ui.Ui;
import io.ringfence.ui.estate.Standing;
import io.ringfence.ui.start.Opening;
import io.ringfence.ui.table.Arrangement;
import io.ringfence.ui.table.Lines;
import io.ringfence.ui.view.Pane;
import io.ringfence.ui.widget.EmptyState.Action;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table of remotes under the field that narrows it. */
final class RemotesPane {

    private static final Duration AGES = Duration.ofSeconds(30);

    /** Other programs change the files, too: what is on the screen follows them. */
    private static final Duration LOOK = Duration.ofSeconds(3);

    private final IViewSite site;
    private final RemoteBook book;
    private final LxdModel model;
    private final FilteredTable<RemoteLine> list;

    RemotesPane(
            Composite parent,
            IViewSite site,
            Choice choice,
            RemoteBook book,
            LxdModel model,
            @Nullable IMemento memento) {
        this.site = site;
        this.book = book;
        this.model = model;
        list =
                new FilteredTable<>(
                        parent,
                        site,
                        choice,
                        new Words(Messages.table, Messages.filter, Messages.table),
                        RemoteColumns.of(Instant::now),
                        RemoteLine::spec,
                        Arrangement.NONE.sorted("name", false));
        list.table().onOpen(this::open);
        list.follow(memento, book::listen, book::reload, this::update);
        Ui.every(AGES, list.control(), this::update);
        Ui.every(LOOK, list.control(), this::look);
        book.reload();
    }

    /** The widgets. */
    Pane pane() {
        return list;
    }

    private void look() {
        if (list.control().isVisible()) {
            book.reload();
        }
    }

    private void update() {
        List<RemoteLine> all = book.lines();
        Optional<Problem> problem = book.problem();
        site.getActionBars()
                .getStatusLineManager()
                .setMessage(NLS.bind(Messages.count, "%,d".formatted(all.size())));
        if (problem.isPresent()) {
            list.explain(Messages.broken, Standing.explain(problem.get()), List.of(again()));
        } else if (!book.isRead()) {
            list.explain(Messages.reading, Messages.readingText, List.of());
        } else if (all.isEmpty()) {
            list.explain(Messages.none, Messages.noneText, List.of(add()));
        } else {
            list.show(arranged -> Lines.of(arranged.apply(all)));
        }
    }

    private Action add() {
        return new Action(
                "connect",
                Messages.action_add,
                Messages.action_addNote,
                () -> Commands.run(site, Actions.ADD));
    }

    private Action again() {
        return new Action(
                "refresh", Messages.action_again, Messages.action_againNote, book::reload);
    }

    private void open(RemoteLine line) {
        new Opening(site.getShell(), model).openAndSelect(line.spec());
    }
}
