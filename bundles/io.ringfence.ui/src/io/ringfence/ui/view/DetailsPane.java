package io.ringfence.ui.view;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.model.service.Timer;
import io.ringfence.ui.Choice;
import io.ringfence.ui.ContextMenu;
import io.ringfence.ui.Turns;
import io.ringfence.ui.estate.Ratings;
import io.ringfence.ui.estate.Standing;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.PageText;
import io.ringfence.ui.page.Pages;
import io.ringfence.ui.state.Latest;
import io.ringfence.ui.state.Pace;
import io.ringfence.ui.state.Selection;
import io.ringfence.ui.widget.EmptyState;
import io.ringfence.ui.widget.PagePane;
import io.ringfence.ui.widget.Stack;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IWorkbenchPartSite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The page of what is selected elsewhere. */
final class DetailsPane implements Pane {

    /** When servers answer in quick succession, at least so much lies between two pages. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Choice choice;
    private final LxdModel model;
    private final List<Listening> listenings = new ArrayList<>();
    private final ExecutorService reading =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("details").factory());
    private final Stack stack;
    private final PagePane page;
    private final EmptyState empty;
    private final Pages pages;
    private final Latest<Optional<Page>> latest;
    private volatile @Nullable Object selected;
    private @Nullable Page shown;

    DetailsPane(
            Composite parent,
            IWorkbenchPartSite site,
            Choice choice,
            Pages pages,
            LxdModel model,
            Ratings ratings) {
        this.choice = choice;
        this.pages = pages;
        this.model = model;
        stack = new Stack(parent);
        page = new PagePane(stack.control(), this::go);
        empty = new EmptyState(stack.control());
        empty.show(Messages.details_emptyTitle, Messages.details_emptyText, List.of());
        stack.show(empty.control());
        ContextMenu.on(page.control(), site);
        Composite composite = stack.control();
        Turns turns = Turns.of(composite);
        latest = new Latest<>(reading, answer -> turns.ask(composite, () -> draw(answer)));
        Selection selection = Selections.of(site);
        listenings.add(selection.listen(made -> follow(made, site.getId())));
        Pace changes = new Pace(Timer.SYSTEM, PAUSE, this::readAgain);
        listenings.add(model.listen((_, _) -> changes.ask()));
        listenings.add(ratings.listen(changes::ask));
        selection.last().first().ifPresent(this::show);
    }

    /** A link was followed: this view leads now, the others come along. */
    private void go(Object target) {
        show(target);
        choice.set(List.of(target));
    }

    private void follow(Selection.Made made, String mine) {
        if (made.things().isEmpty()) {
            selected = null;
            readAgain();
        } else if (!made.view().equals(mine)) {
            show(made.things().getFirst());
        }
    }

    private void show(Object next) {
        selected = next;
        choice.forget();
        readAgain();
    }

    /**
     * Asks for the page, from any thread. What is selected is read when the question is answered: a
     * model that changes while the user selects cannot bring the page before back.
     */
    private void readAgain() {
        latest.ask(this::pageOfSelected);
    }

    private Optional<Page> pageOfSelected() {
        Object current = selected;
        return current == null || isClosed(current) ? Optional.empty() : pages.page(current);
    }

    /** What belongs to a server that was closed has no page any more. */
    private boolean isClosed(Object thing) {
        return Selection.entity(thing)
                .filter(entity -> Standing.source(model.state(), entity).isEmpty())
                .isPresent();
    }

    private void draw(Optional<Page> answer) {
        @Nullable Page next = answer.isEmpty() ? null : answer.get();
        if (next == null) {
            shown = null;
            stack.show(empty.control());
        } else if (!Objects.equals(next, shown)) {
            shown = next;
            page.show(next);
            stack.show(page.control());
        }
    }

    @Override
    public void focus() {
        stack.setFocus();
    }

    @Override
    public void filter() {
        focus();
    }

    @Override
    public void save(IMemento memento) {
        // it follows the other views
    }

    @Override
    public String text(boolean csv) {
        Page current = shown;
        return current == null || csv ? "" : PageText.of(current);
    }

    @Override
    public void close() {
        listenings.forEach(Listening::close);
        reading.shutdownNow();
    }
}
