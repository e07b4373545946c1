package io.ringfence.idmap.ui.tables;

import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.tables.Listed.Question;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.Choice;
import io.ringfence.ui.ContextMenu;
import io.ringfence.ui.Later;
import io.ringfence.ui.Ui;
import io.ringfence.ui.Views;
import io.ringfence.ui.state.OneThread;
import io.ringfence.ui.state.Selection.Made;
import io.ringfence.ui.table.LazyTable;
import io.ringfence.ui.table.TableText;
import io.ringfence.ui.view.DetailsView;
import io.ringfence.ui.view.Pane;
import io.ringfence.ui.widget.EmptyState;
import io.ringfence.ui.widget.EmptyState.Action;
import io.ringfence.ui.widget.FilterField;
import io.ringfence.ui.widget.Names;
import io.ringfence.ui.widget.Stack;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.contexts.IContextService;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A table of id maps under the field that narrows it. It has the same selection as the picture.
 *
 * @param <R> the type of the rows
 */
final class TablePane<R> implements Pane {

    /** For the keys of tables. */
    private static final String CONTEXT = "io.ringfence.idmap.ui.table";

    private final IViewSite site;
    private final Choice choice;
    private final IdmapDesk desk;
    private final RowKind<R> kind;
    private final TableWords words;
    private final OneThread background;
    private final Lister<R> lister;
    private final List<Listening> listenings = new ArrayList<>();
    private final Supplier<List<Action>> actions;
    private final Stack stack;
    private final EmptyState nothing;
    private final Composite full;
    private final FilterField filter;
    private final Stack below;
    private final LazyTable<R> table;
    private final EmptyState none;
    private final Consumer<@Nullable String> status;
    private Made followed = Made.NONE;
    private boolean entered;
    private Listed<R> shown = Listed.nothing();

    /**
     * @param view says what is listed and how
     * @param choice where it tells what the user chose
     * @param estate keeps the filter
     * @param memento how the user left it, null the first time
     */
    TablePane(
            Composite parent,
            TableView<R> view,
            Choice choice,
            IdmapDesk desk,
            EstateModel estate,
            @Nullable IMemento memento) {
        this.choice = choice;
        this.desk = desk;
        site = view.getViewSite();
        kind = view.kind();
        words = view.words();
        status = view::hold;
        actions = view::actions;
        stack = new Stack(parent);
        nothing = new EmptyState(stack.control());
        full = new Composite(stack.control(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(full);
        Composite bar = new Composite(full, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 4).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        filter = new FilterField(bar, words.hint(), this::narrow);
        below = new Stack(full);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(below.control());
        table = new LazyTable<>(below.control(), view.columns(), kind::key);
        none = new EmptyState(below.control());
        filter.leadsTo(this::enter);
        table.columns().restore(memento);
        table.columns().onSort(this::sort);
        table.onSelect(rows -> choice.set(rows.stream().map(kind::pick).toList()));
        table.onOpen(_ -> Views.show(site.getPage(), DetailsView.ID));
        Names.give(table.control(), words.name());
        ContextMenu.on(table.control(), site);
        Later update = new Later(stack.control(), this::update);
        background = new OneThread(words.name());
        lister = new Lister<>(desk, kind, background, update::ask);
        listenings.add(desk.listen(update::ask));
        if (!view.kept().isEmpty()) {
            listenings.add(new KeptFilter(estate, view.kept(), filter.control(), background));
        }
        site.getService(IContextService.class).activateContext(CONTEXT);
        update();
    }

    private void narrow(String text) {
        Question now = lister.question();
        lister.ask(new Question(text, now.column(), now.descending()));
    }

    private void sort(String column, boolean descending) {
        lister.ask(new Question(lister.question().filter(), column, descending));
    }

    private void update() {
        Listed<R> next = lister.listed();
        boolean other = next != shown;
        if (other) {
            boolean same = next.question().equals(shown.question());
            shown = next;
            table.columns().sorted(next.question().column(), next.question().descending());
            table.rows(next.rows(), same);
            status.accept(NLS.bind(words.counts(), number(next.rows()), number(next.all())));
        }
        if (desk.picture().hosts().isEmpty()) {
            nothing.show(words.nothing(), words.nothingText(), List.of());
            stack.show(nothing.control());
            status.accept(null);
            return;
        }
        if (next.rows().isEmpty()) {
            explain(next);
        }
        below.show(next.rows().isEmpty() ? none.control() : table.control());
        stack.show(full);
        if (other && entered && site.getPage().getActivePart() == site.getPart()) {
            lead();
        }
        follow();
    }

    private static String number(List<?> rows) {
        return "%,d".formatted(rows.size());
    }

    private void explain(Listed<R> next) {
        if (next.all().isEmpty() && next.picture() != desk.picture()) {
            none.show(Messages.listing, Messages.listing_text, List.of());
        } else if (next.all().isEmpty()) {
            none.show(words.none(), words.noneText(), actions.get());
        } else {
            none.show(
                    Messages.filtered,
                    NLS.bind(Messages.filtered_text, next.question().filter()),
                    List.of(
                            new Action(
                                    "widen",
                                    Messages.filtered_clear,
                                    "",
                                    () -> filter.control().setText(""))));
        }
    }

    /** Shows what another view selected, once. */
    private void follow() {
        Made made = desk.selection();
        boolean stale = shown.picture() != desk.picture();
        if (made == followed || stale) {
            return;
        }
        followed = made;
        if (made.view().equals(site.getId())) {
            return;
        }
        choice.forget();
        Pick pick = made.things().isEmpty() ? null : desk.pick();
        if (pick != null && made.things().getFirst() instanceof Pick) {
            reveal(() -> kind.shows(pick));
        } else {
            made.entity().ifPresent(entity -> reveal(() -> kind.isOf(entity)));
        }
    }

    /** Looks for the first such row in the background: thousands may have to be asked. */
    private void reveal(Supplier<Predicate<R>> wanted) {
        Made made = desk.selection();
        List<R> rows = shown.rows();
        background.execute(
                () -> {
                    @Nullable Object key = key(rows, wanted.get());
                    Ui.later(
                            stack.control(),
                            () -> {
                                if (made == desk.selection()) {
                                    table.reveal(key);
                                }
                            });
                });
    }

    private @Nullable Object key(List<R> rows, Predicate<R> wanted) {
        for (R row : rows) {
            if (wanted.test(row)) {
                return kind.key(row);
            }
        }
        return null;
    }

    /** Selects the row to begin with, if there is one and the user has selected none. */
    private void lead() {
        if (table.selected().isEmpty() && shown.picture() == desk.picture()) {
            Predicate<R> leads = kind.leads();
            for (R row : shown.rows()) {
                if (leads.test(row)) {
                    entered = false;
                    table.reveal(kind.key(row));
                    choice.set(List.of(kind.pick(row)));
                    return;
                }
            }
        }
    }

    private void enter() {
        below.setFocus();
        // its rows may come later
        entered = true;
        lead();
        table.selectFirst();
    }

    /** Several rows that are selected, else everything. */
    TableText<R> exported() {
        List<R> selected = table.selected();
        return table.text("", selected.size() > 1 ? selected : List.of());
    }

    /** What a file of it may be called. */
    String fileName() {
        return words.file();
    }

    @Override
    public void focus() {
        if (stack.shows(full)) {
            enter();
        } else {
            stack.setFocus();
        }
    }

    @Override
    public void filter() {
        filter.control().setFocus();
    }

    @Override
    public String text(boolean csv) {
        TableText<R> text = table.text("");
        return csv ? text.csv() : text.lines();
    }

    @Override
    public int rows(boolean csv) {
        return table.text("").size();
    }

    @Override
    public void save(IMemento memento) {
        table.columns().save(memento);
    }

    @Override
    public void close() {
        listenings.forEach(Listening::close);
        lister.close();
        background.close();
    }
}
