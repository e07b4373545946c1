package io.ringfence.ui.view;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.Choice;
import io.ringfence.ui.Ui;
import io.ringfence.ui.estate.Ratings;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.Pages;
import io.ringfence.ui.state.Latest;
import io.ringfence.ui.widget.EmptyState;
import io.ringfence.ui.widget.PagePane;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IWorkbenchPartSite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The page of what is selected elsewhere. */
final class DetailsPane implements Pane {

    private final Choice choice;
    private final List<Listening> listenings = new ArrayList<>();
    private final ExecutorService reading =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("details").factory());
    private final Composite stack;
    private final StackLayout layout = new StackLayout();
    private final PagePane page;
    private final EmptyState empty;
    private final Pages pages;
    private final Latest<Optional<Page>> latest;
    private @Nullable Object selected;
    private @Nullable Page shown;

    DetailsPane(
            Composite parent,
            IWorkbenchPartSite site,
            Choice choice,
            Pages pages,
            LxdModel model,
            @Nullable Ratings ratings) {
        this.choice = choice;
        this.pages = pages;
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(layout);
        page = new PagePane(stack, this::go);
        empty = new EmptyState(stack);
        empty.show(Messages.details_emptyTitle, Messages.details_emptyText, List.of());
        layout.topControl = empty.control();
        latest = new Latest<>(reading, answer -> Ui.later(stack, () -> draw(answer)));
        listenings.add(Selections.follow(site, this::show));
        listenings.add(model.listen((_, _) -> readAgain()));
        if (ratings != null) {
            listenings.add(ratings.listen(this::readAgain));
        }
        Selections.first(site.getPage().getSelection()).ifPresent(this::show);
    }

    /** A link was followed: this view leads now, the others come along. */
    private void go(Object target) {
        show(target);
        choice.set(List.of(target));
    }

    private void show(Object next) {
        selected = next;
        choice.forget();
        readAgain();
    }

    private void readAgain() {
        Object current = selected;
        if (current != null) {
            latest.ask(() -> pages.page(current));
        }
    }

    private void draw(Optional<Page> answer) {
        answer.filter(next -> !next.equals(shown))
                .ifPresent(
                        next -> {
                            shown = next;
                            page.show(next);
                            layout.topControl = page.control();
                            stack.layout();
                        });
    }

    @Override
    public void focus() {
        Control top = layout.topControl;
        (top == null ? stack : top).setFocus();
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
        return "";
    }

    @Override
    public void close() {
        listenings.forEach(Listening::close);
        reading.shutdownNow();
    }
}
