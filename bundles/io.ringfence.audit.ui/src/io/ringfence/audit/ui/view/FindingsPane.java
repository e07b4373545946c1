package io.ringfence.audit.ui.view;

import io.ringfence.audit.Finding;
import io.ringfence.audit.ui.review.Listed;
import io.ringfence.audit.ui.review.Order;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.Choice;
import io.ringfence.ui.Later;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.start.StartActions;
import io.ringfence.ui.table.LazyTable;
import io.ringfence.ui.table.RowText;
import io.ringfence.ui.view.DetailsView;
import io.ringfence.ui.view.Pane;
import io.ringfence.ui.view.Selections;
import io.ringfence.ui.widget.EmptyState;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of findings under the bar that narrows it. */
final class FindingsPane implements Pane {

    private final IViewSite site;
    private final Review review;
    private final LxdModel model;
    private final StartActions start;
    private final Choice choice;
    private final List<Listening> listenings = new ArrayList<>();
    private final Composite stack;
    private final StackLayout layout = new StackLayout();
    private final EmptyState noServer;
    private final Composite full;
    private final FilterBar bar;
    private final Composite below;
    private final StackLayout belowLayout = new StackLayout();
    private final LazyTable<ReviewRow> table;
    private final EmptyState noFinding;
    private Object answered = "";

    FindingsPane(
            Composite parent,
            IViewSite site,
            Choice choice,
            Review review,
            LxdModel model,
            StartActions start) {
        this.choice = choice;
        this.site = site;
        this.review = review;
        this.model = model;
        this.start = start;
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(layout);
        noServer = new EmptyState(stack);
        full = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(full);
        bar = new FilterBar(full, review);
        below = new Composite(full, SWT.NONE);
        below.setLayout(belowLayout);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(below);
        table = new LazyTable<>(below, FindingColumns.ALL, ReviewRow::key);
        noFinding = new EmptyState(below);
        bar.leadsTo(table.control());
        table.columns().onSort(this::sort);
        table.columns().sorted(id(review.order().by()), review.order().descending());
        table.onSelect(rows -> choice.set(rows.stream().map(ReviewRow::finding).toList()));
        table.onOpen(_ -> showDetails());
        listenings.add(Selections.follow(site, this::follow));
        Later update = new Later(stack, this::update);
        listenings.add(review.listen(update::ask));
        listenings.add(model.listen((_, _) -> update.ask()));
        start.look(update::ask);
        update();
        Selections.first(choice.getSelection()).ifPresent(this::reveal);
    }

    void restore(@Nullable IMemento memento) {
        table.columns().restore(memento);
    }

    @Override
    public String text(boolean csv) {
        List<ReviewRow> selected = table.selected();
        List<ReviewRow> rows = selected.isEmpty() ? table.rows() : selected;
        return csv
                ? RowText.csv(FindingColumns.ALL, rows)
                : RowText.lines(FindingColumns.ALL, rows);
    }

    private static String id(Order.By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    private void sort(String column, boolean descending) {
        review.order(new Order(Order.By.valueOf(column.toUpperCase(Locale.ROOT)), descending));
    }

    private void update() {
        if (model.state().sources().isEmpty()) {
            noServer.show(Messages.noServer, Messages.noServerText, start.all());
            layout.topControl = noServer.control();
        } else {
            layout.topControl = full;
            list();
        }
        stack.layout();
    }

    private void list() {
        Listed listed = review.listed();
        bar.show(listed);
        if (table.rows() != listed.rows()) {
            Object question = List.of(review.filter(), review.order());
            table.rows(listed.rows(), question.equals(answered));
            answered = question;
        }
        if (listed.rows().isEmpty()) {
            new WhyEmpty(review, listed).show(noFinding);
        }
        belowLayout.topControl = listed.rows().isEmpty() ? noFinding.control() : table.control();
        below.layout();
        site.getActionBars()
                .getStatusLineManager()
                .setMessage(
                        NLS.bind(
                                Messages.counts,
                                "%,d".formatted(listed.rows().size()),
                                "%,d".formatted(listed.total())));
    }

    /** Another view leads: an entity narrows the table, a finding is shown in it. */
    private void follow(Object selected) {
        choice.forget();
        if (selected instanceof Entity entity) {
            review.filter(review.filter().within(entity));
        } else {
            reveal(selected);
        }
    }

    private void reveal(Object selected) {
        if (selected instanceof Finding finding) {
            table.reveal(ReviewRow.keyOf(finding));
        }
    }

    private void showDetails() {
        try {
            site.getPage().showView(DetailsView.ID);
        } catch (PartInitException e) {
            org.eclipse.core.runtime.ILog.of(FindingsPane.class).error(e.getMessage(), e);
        }
    }

    @Override
    public void focus() {
        (layout.topControl == full ? table.control() : noServer.control()).setFocus();
    }

    @Override
    public void filter() {
        bar.focus();
    }

    @Override
    public void save(IMemento memento) {
        table.columns().save(memento);
    }

    @Override
    public void close() {
        listenings.forEach(Listening::close);
    }
}
