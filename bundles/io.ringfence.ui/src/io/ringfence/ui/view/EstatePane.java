package io.ringfence.ui.view;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.Timer;
import io.ringfence.ui.Age;
import io.ringfence.ui.Choice;
import io.ringfence.ui.ContextMenu;
import io.ringfence.ui.Later;
import io.ringfence.ui.Switch;
import io.ringfence.ui.Turns;
import io.ringfence.ui.Ui;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.EstateNode;
import io.ringfence.ui.estate.EstateOrder;
import io.ringfence.ui.estate.EstateTree;
import io.ringfence.ui.estate.Ratings;
import io.ringfence.ui.estate.Standing;
import io.ringfence.ui.start.Beginning;
import io.ringfence.ui.state.Latest;
import io.ringfence.ui.state.Pace;
import io.ringfence.ui.state.Selection;
import io.ringfence.ui.table.Column;
import io.ringfence.ui.table.RowText;
import io.ringfence.ui.tree.LazyTree;
import io.ringfence.ui.widget.EmptyState;
import io.ringfence.ui.widget.FilterField;
import io.ringfence.ui.widget.Names;
import io.ringfence.ui.widget.Stack;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IWorkbenchPartSite;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The tree of the model, with a field to narrow it. */
final class EstatePane implements Pane {

    private static final String LINK = "io.ringfence.ui.linkEstate";
    private static final String WORST_FIRST = "io.ringfence.ui.worstFirst";

    /** When servers answer in quick succession, at least so much lies between two changes. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** A tree that is ready to be shown. */
    private record Made(EstateTree tree, boolean narrowed, boolean any) {}

    private final LxdModel model;
    private final Ratings ratings;
    private final Choice choice;
    private final Switch link;
    private final Switch worstFirst;
    private final Clock clock = Clock.systemUTC();
    private final List<Listening> listenings = new ArrayList<>();
    private final ExecutorService maker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("estate").factory());
    private final EstateRoots roots = new EstateRoots();
    private final Latest<Made> making;
    private final Stack stack;
    private final Composite full;
    private final EmptyState empty;
    private final Stack below;
    private final EmptyState noMatch;
    private final FilterField filter;
    private final LazyTree<EstateNode> tree;
    private final Beginning beginning = new Beginning();
    private final FirstLook firstLook;
    private EstateTree shown = new EstateTree(List.of());
    private @Nullable Entity wanted;

    /**
     * @param memento how the user left it, null the first time
     */
    EstatePane(
            Composite parent,
            IWorkbenchPartSite site,
            Choice choice,
            LxdModel model,
            Ratings ratings,
            @Nullable IMemento memento) {
        this.choice = choice;
        this.model = model;
        this.ratings = ratings;
        link = new Switch(site, LINK);
        worstFirst = new Switch(site, WORST_FIRST);
        stack = new Stack(parent);
        stack.onFocusLost(this::focus);
        empty = new EmptyState(stack.control());
        if (beginning.isOver()) {
            sayEmpty();
        }
        beginning.onOver(() -> Ui.later(stack.control(), this::sayEmpty));
        full = new Composite(stack.control(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).extendedMargins(4, 4, 4, 0).applyTo(full);
        Later rebuild = new Later(full, this::rebuild);
        Turns turns = Turns.of(full);
        making = new Latest<>(maker, made -> turns.ask(full, () -> show(made)));
        filter = new FilterField(full, Messages.estate_filter, _ -> rebuild.ask());
        below = new Stack(full);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(below.control());
        noMatch = new EmptyState(below.control());
        noMatch.show(Messages.estate_noMatch, Messages.estate_noMatchText, List.of(clear()));
        EstateRows rows = new EstateRows(model, ratings, clock);
        tree = new LazyTree<>(below.control(), rows);
        rows.columns(tree);
        tree.expect(EstateMemory.open(memento));
        firstLook = new FirstLook(tree);
        firstLook.remember(EstateMemory.seen(memento));
        filter.leadsTo(tree.control());
        tree.onSelect(node -> choose(node.entity()));
        tree.control().addListener(SWT.KeyDown, this::key);
        Names.give(tree.control(), Messages.estate_name);
        ContextMenu.on(tree.control(), site);
        listenings.add(Selections.of(site).listen(made -> follow(made, site.getId())));
        Pace changes = new Pace(Timer.SYSTEM, PAUSE, rebuild::ask);
        listenings.add(model.listen((_, _) -> changes.ask()));
        Pace rated = new Pace(Timer.SYSTEM, PAUSE, new Later(full, this::rated)::ask);
        listenings.add(ratings.listen(rated::ask));
        listenings.add(worstFirst.onChange(rebuild::ask));
        listenings.add(link.onChange(() -> follow(Selections.of(site).last(), site.getId())));
        Age.onGrowing(full, tree::refresh);
        show(made("", order(), tree.openKeys()));
        Selections.of(site).last().entity().ifPresent(this::reveal);
    }

    private void sayEmpty() {
        empty.show(Messages.estate_emptyTitle, Messages.estate_emptyText, List.of());
    }

    private void rated() {
        if (worstFirst.isOn()) {
            rebuild();
        } else {
            tree.refresh();
        }
    }

    private EstateOrder order() {
        return worstFirst.isOn() ? EstateOrder.WORST : EstateOrder.NAME;
    }

    private void rebuild() {
        String text = filter.control().getText();
        EstateOrder order = order();
        Set<Object> open = tree.openKeys();
        making.ask(() -> made(text, order, open));
    }

    /** In the background, but for the first time. */
    private Made made(String text, EstateOrder order, Set<Object> open) {
        LxdState state = model.state();
        EstateTree made = order.of(roots.of(state, text), ratings);
        EstateRoots.make(made, open);
        return new Made(made, !text.isBlank(), !state.sources().isEmpty());
    }

    private void show(Made made) {
        boolean any = made.any;
        shown = made.tree;
        tree.roots(shown.roots());
        tree.refresh();
        firstLook.open(shown, made.narrowed);
        below.show(any && shown.roots().isEmpty() ? noMatch.control() : tree.control());
        stack.show(any ? full : empty.control());
        Entity late = wanted;
        if (late != null) {
            reveal(late);
        }
        renew();
    }

    /** Who selected a server before it answered means the same one when it has its name. */
    private void renew() {
        Selections.first(choice.getSelection())
                .filter(Entity.class::isInstance)
                .map(Entity.class::cast)
                .ifPresent(
                        chosen -> {
                            Entity named = Standing.named(model.state(), chosen);
                            if (!named.equals(chosen)) {
                                choice.renew(List.of(named));
                                reveal(named);
                            }
                        });
    }

    private EmptyState.Action clear() {
        return new EmptyState.Action(
                "filter",
                Messages.estate_clear,
                "",
                () -> {
                    filter.control().setText("");
                    tree.control().setFocus();
                });
    }

    private void choose(Entity entity) {
        wanted = null;
        choice.set(List.of(entity));
    }

    /** Another view leads: what it is about is shown, and nothing is told. */
    private void follow(Selection.Made made, String mine) {
        if (made.view().equals(mine) && !made.things().isEmpty()) {
            return;
        }
        choice.forget();
        if (made.things().isEmpty()) {
            wanted = null;
            tree.reveal(List.of());
        } else if (link.isOn()) {
            made.entity().ifPresent(this::reveal);
        }
    }

    /** Shows where something is; what is not there yet is shown when it comes. */
    private void reveal(Entity entity) {
        List<EstateNode> path = shown.pathTo(entity);
        boolean there = !path.isEmpty() && path.getLast().entity().equals(entity);
        wanted = there ? null : entity;
        if (!path.isEmpty()) {
            tree.reveal(path);
        }
    }

    /** Escape widens what the selection narrowed: nothing is selected is all of the estate. */
    private void key(Event event) {
        if (event.keyCode == SWT.ESC && tree.selected() != null) {
            tree.reveal(List.of());
            choice.set(List.of());
        }
    }

    @Override
    public void focus() {
        if (!stack.shows(full)) {
            stack.setFocus();
            return;
        }
        below.setFocus();
    }

    @Override
    public void filter() {
        filter.control().setFocus();
    }

    @Override
    public void save(IMemento memento) {
        EstateMemory.save(memento, tree.openKeys(), firstLook.seen());
    }

    @Override
    public String text(boolean csv) {
        List<Column<EstateNode>> columns =
                EstateColumns.of(model.state(), ratings, clock.instant());
        List<EstateNode> rows = copied(csv);
        return csv ? RowText.csv(columns, rows) : RowText.lines(columns, rows);
    }

    @Override
    public int rows(boolean csv) {
        return copied(csv).size();
    }

    private List<EstateNode> copied(boolean csv) {
        EstateNode selected = tree.selected();
        return csv || selected == null ? tree.rows() : List.of(selected);
    }

    @Override
    public void close() {
        listenings.forEach(Listening::close);
        maker.shutdownNow();
    }
}
