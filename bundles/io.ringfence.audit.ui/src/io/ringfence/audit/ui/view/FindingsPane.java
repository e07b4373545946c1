package io.ringfence.audit.ui.view;

import io.ringfence.audit.Finding;
import io.ringfence.audit.FindingKey;
import io.ringfence.audit.ui.review.Listed;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.model.service.LxdState;
import io.ringfence.ui.Choice;
import io.ringfence.ui.Later;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.start.StartActions;
import io.ringfence.ui.state.Selection;
import io.ringfence.ui.view.Pane;
import io.ringfence.ui.view.Selections;
import io.ringfence.ui.view.WhileSeen;
import io.ringfence.ui.widget.EmptyState;
import io.ringfence.ui.widget.Stack;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The table of findings under the bar that narrows it. */
final class FindingsPane implements Pane {

    private final IViewSite site;
    private final Review review;
    private final LxdModel model;
    private final StartActions start;
    private final Choice choice;
    private final List<Listening> listenings = new ArrayList<>();
    private final Stack stack;
    private final EmptyState noServer;
    private final Composite full;
    private final FilterBar bar;
    private final Stack below;
    private final FindingsTable table;
    private final EmptyState noFinding;
    private final Later chooseFirst;
    private final WhileSeen updates;
    private final Consumer<@Nullable String> status;
    private boolean filled;

    /**
     * @param status hears what the status line is to say, null for nothing
     * @param memento how the user left it, null the first time
     */
    FindingsPane(
            Composite parent,
            IViewSite site,
            Choice choice,
            Review review,
            LxdModel model,
            StartActions start,
            Consumer<@Nullable String> status,
            @Nullable IMemento memento) {
        this.choice = choice;
        this.status = status;
        this.site = site;
        this.review = review;
        this.model = model;
        this.start = start;
        stack = new Stack(parent);
        noServer = new EmptyState(stack.control());
        full = new Composite(stack.control(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(full);
        bar = new FilterBar(full, review);
        below = new Stack(full);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(below.control());
        table = new FindingsTable(below.control(), site, choice, review);
        table.restore(memento);
        noFinding = new EmptyState(below.control());
        bar.leadsTo(this::enter);
        chooseFirst = new Later(full, this::chooseFirst);
        ViewMenu.fill(site, review, table);
        listenings.add(Selections.of(site).listen(this::hear));
        updates = new WhileSeen(site, stack.control(), this::update);
        listenings.add(updates);
        listenings.add(review.listen(updates::ask));
        listenings.add(model.listen(this::changed));
        start.look(updates::ask);
        update();
        Selections.first(choice.getSelection()).ifPresent(this::reveal);
    }

    FindingsTable table() {
        return table;
    }

    FilterBar bar() {
        return bar;
    }

    @Override
    public String text(boolean csv) {
        return csv ? table.text().csv() : table.text().lines();
    }

    @Override
    public int rows(boolean csv) {
        return table.text().size();
    }

    /** Of what servers answer the review tells; here it counts whether there are any. */
    private void changed(LxdState before, LxdState now) {
        boolean none = now.sources().isEmpty();
        // what has not answered yet has no audit that would tell of it
        boolean silent = now.sources().stream().anyMatch(source -> source.servers().isEmpty());
        if (before.sources().isEmpty() != none || silent) {
            updates.ask();
        }
    }

    private void update() {
        if (model.state().sources().isEmpty()) {
            start.show(noServer, Messages.noServer, Messages.noServerText);
            stack.show(noServer.control());
            forget();
            status.accept(null);
        } else {
            list();
            stack.show(full);
        }
    }

    private void list() {
        Listed listed = review.listed();
        bar.show(listed);
        boolean other = table.show(listed);
        boolean empty = listed.rows().isEmpty();
        if (empty) {
            new WhyEmpty(review, model, listed).show(noFinding);
        }
        below.show(empty ? noFinding.control() : table.control());
        if (!empty) {
            lead(other);
        }
        status.accept(
                listed.total() == 0
                        ? null
                        : NLS.bind(
                                Messages.counts,
                                "%,d".formatted(listed.rows().size()),
                                "%,d".formatted(listed.total())));
    }

    /** Selects what was selected when the program ended, once it is listed; else the first row. */
    private void lead(boolean other) {
        if (filled) {
            if (other && table.control().isFocusControl()) {
                chooseFirst.ask();
            }
        } else if (table.comeBack()) {
            filled = true;
        } else if (!table.isAwaited() || !review.isAuditing()) {
            filled = true;
            chooseFirst.ask();
        }
    }

    /** Nothing is open any more: nothing of it stays selected either. */
    private void forget() {
        if (filled) {
            filled = false;
            table.show(Listed.NOTHING);
            if (Selections.of(site).last().things().stream().anyMatch(Finding.class::isInstance)) {
                choice.set(List.of());
            }
        }
    }

    /** Who comes from above has a row to start from. */
    private void enter() {
        below.setFocus();
        table.chooseFirst();
    }

    /** Another view leads: an entity narrows the table, a finding is shown in it. */
    private void hear(Selection.Made made) {
        if (made.view().equals(site.getId())) {
            return;
        }
        choice.forget();
        made.first().ifPresentOrElse(this::follow, this::leave);
    }

    private void leave() {
        table.leave();
        review.filter(review.filter().within(null));
    }

    private void follow(Object selected) {
        if (selected instanceof Entity entity) {
            review.filter(review.filter().within(entity));
        } else {
            reveal(selected);
        }
    }

    private void reveal(Object selected) {
        if (selected instanceof Finding finding) {
            updates.catchUp();
            table.reveal(FindingKey.of(finding));
        }
    }

    /** Who works here has a row to start from; who works elsewhere leads. */
    private void chooseFirst() {
        if (site.getPage().getActivePart() == site.getPart()) {
            table.chooseFirst();
        }
    }

    @Override
    public void focus() {
        if (stack.shows(full)) {
            below.setFocus();
            // a click that activates the view selects a row itself, a moment later
            chooseFirst.ask();
        } else {
            noServer.control().setFocus();
        }
    }

    @Override
    public void filter() {
        bar.focus();
    }

    @Override
    public void save(IMemento memento) {
        table.save(memento);
    }

    @Override
    public void close() {
        listenings.forEach(Listening::close);
    }
}
