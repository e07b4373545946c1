package io.ringfence.audit.ui.view;

import io.ringfence.audit.Outcome;
import io.ringfence.audit.ui.review.Filter;
import io.ringfence.audit.ui.review.Grouping;
import io.ringfence.audit.ui.review.Listed;
import io.ringfence.audit.ui.review.Order;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.ui.Choice;
import io.ringfence.ui.ContextMenu;
import io.ringfence.ui.Views;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.table.Folding;
import io.ringfence.ui.table.LazyTable;
import io.ringfence.ui.table.Lines;
import io.ringfence.ui.table.RowGroup;
import io.ringfence.ui.table.TableColumns;
import io.ringfence.ui.table.TableText;
import io.ringfence.ui.view.DetailsView;
import io.ringfence.ui.view.Selections;
import io.ringfence.ui.widget.Names;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The table of what is listed, and what the user does in it. */
final class FindingsTable {

    private static final Set<Outcome> FEW = EnumSet.of(Outcome.FAIL, Outcome.UNKNOWN);

    private final IViewSite site;
    private final Choice choice;
    private final Review review;
    private final LazyTable<ReviewRow> table;
    private Listed shown = Listed.NOTHING;
    private Left left = Left.NOTHING;

    FindingsTable(Composite parent, IViewSite site, Choice choice, Review review) {
        this.site = site;
        this.choice = choice;
        this.review = review;
        table = new LazyTable<>(parent, FindingColumns.of(() -> shown), ReviewRow::key);
        table.columns().onSort(this::sort);
        table.onSelect(this::selected);
        table.onOpen(_ -> Views.show(site.getPage(), DetailsView.ID));
        table.onFold(next -> review.fold(shown.question().grouping(), next));
        table.control().addListener(SWT.KeyDown, this::key);
        Names.give(table.control(), Messages.table_name);
        ContextMenu.on(table.control(), site);
    }

    Control control() {
        return table.control();
    }

    TableColumns columns() {
        return table.columns();
    }

    /** Shows what is listed; returns whether it answers another question than before. */
    boolean show(Listed listed) {
        Grouping grouping = listed.question().grouping();
        Folding folding = review.folding(grouping);
        if (listed == shown && folding.equals(table.lines().folding())) {
            return false;
        }
        boolean same = listed.question().equals(shown.question());
        shown = listed;
        Order order = listed.question().order();
        // the marks tell failures from unknowns
        table.columns().offer("outcome", !FEW.containsAll(listed.question().filter().outcomes()));
        table.columns().offer("note", listed.hasNotes());
        table.columns().offer("change", listed.hasChanges());
        table.columns().sorted(order.by().name().toLowerCase(Locale.ROOT), order.descending());
        table.show(
                grouping == Grouping.NONE
                        ? Lines.of(listed.rows())
                        : Lines.of(listed.groups(), folding),
                same);
        return !same;
    }

    /** The selected rows, of a selected group all of them. */
    List<ReviewRow> selected() {
        return table.selected();
    }

    /** What is selected, else everything, as text. */
    TableText<ReviewRow> text() {
        return table.text(Words.heading(shown.question().grouping()));
    }

    /** Several rows that are selected, else everything: one row is selected always. */
    TableText<ReviewRow> export() {
        List<ReviewRow> selected = table.selected();
        return table.text(
                Words.heading(shown.question().grouping()),
                selected.size() > 1 ? selected : List.of());
    }

    void reveal(Object key) {
        left = Left.NOTHING;
        table.reveal(key);
    }

    /** A row to start from: the one that was {@linkplain #leave left}, else the first. */
    void chooseFirst() {
        if (selectLeft()) {
            selected(table.selected());
        } else {
            table.selectFirst();
        }
    }

    /** Nothing is selected any more, so no row is; who comes back finds the same one. */
    void leave() {
        List<ReviewRow> selected = table.selected();
        if (!selected.isEmpty()) {
            left = Left.of(selected.getFirst(), null);
            table.reveal(null);
        }
    }

    /** Closes or opens all groups. */
    void foldAll(boolean closed) {
        if (table.lines().isGrouped()) {
            table.fold(closed ? Folding.CLOSED : Folding.OPEN);
        }
    }

    void restore(@Nullable IMemento memento) {
        table.columns().restore(memento);
        left = Left.read(memento);
    }

    void save(IMemento memento) {
        table.columns().save(memento);
        List<ReviewRow> selected = table.selected();
        (selected.isEmpty() ? left : Left.of(selected.getFirst(), table.top())).save(memento);
    }

    /**
     * Selects what was selected when the program ended, once, and tells so unless something else is
     * selected by now; returns whether it is there.
     */
    boolean comeBack() {
        boolean there = selectLeft();
        if (there && Selections.of(site).last().things().isEmpty()) {
            selected(table.selected());
        }
        return there;
    }

    private boolean selectLeft() {
        if (!isAwaited() || !table.comeBack(left::wasSelected, left::wasTop)) {
            return false;
        }
        left = Left.NOTHING;
        return true;
    }

    /** Whether a row that was left has not been seen again yet. */
    boolean isAwaited() {
        return !left.selected().isEmpty();
    }

    private void sort(String column, boolean descending) {
        review.order(new Order(Order.By.valueOf(column.toUpperCase(Locale.ROOT)), descending));
    }

    /** A group of one thing stands for the thing, another one for the worst in it. */
    private void selected(List<ReviewRow> rows) {
        left = Left.NOTHING;
        RowGroup<ReviewRow> group = table.selectedGroup();
        if (group == null) {
            choice.set(rows.stream().map(ReviewRow::finding).toList());
            return;
        }
        ReviewRow worst = group.rows().getFirst();
        choice.set(
                List.of(
                        switch (shown.question().grouping()) {
                            case ENTITY -> worst.entity();
                            case SERVER -> Entity.server(worst.finding().server());
                            case CHECK, AREA, NONE -> worst.finding();
                        }));
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ESC && !review.filter().equals(Filter.START)) {
            review.filter(Filter.START);
            event.doit = false;
        }
    }
}
