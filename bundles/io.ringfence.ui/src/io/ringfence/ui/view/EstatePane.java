package io.ringfence.ui.view;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.Choice;
import io.ringfence.ui.Later;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.EstateNode;
import io.ringfence.ui.estate.EstateTree;
import io.ringfence.ui.estate.Ratings;
import io.ringfence.ui.tree.LazyTree;
import io.ringfence.ui.widget.EmptyState;
import io.ringfence.ui.widget.FilterField;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IWorkbenchPartSite;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tree of the model, with a field to narrow it. */
final class EstatePane implements Pane {

    private static final int AGES_MILLIS = 30_000;
    private static final int FEW = 200;
    private static final int SERVERS_OPEN = 5;

    private final LxdModel model;
    private final Choice choice;
    private final List<Listening> listenings = new ArrayList<>();
    private final Composite stack;
    private final StackLayout layout = new StackLayout();
    private final Composite full;
    private final EmptyState empty;
    private final FilterField filter;
    private final LazyTree<EstateNode> tree;
    private final Set<Entity> seen = new HashSet<>();
    private EstateTree shown = new EstateTree(List.of());

    EstatePane(
            Composite parent,
            IWorkbenchPartSite site,
            Choice choice,
            LxdModel model,
            @Nullable Ratings ratings) {
        this.choice = choice;
        this.model = model;
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(layout);
        empty = new EmptyState(stack);
        empty.show(Messages.estate_emptyTitle, Messages.estate_emptyText, List.of());
        full = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).extendedMargins(4, 4, 4, 0).applyTo(full);
        Later rebuild = new Later(stack, this::rebuild);
        filter = new FilterField(full, Messages.estate_filter, _ -> rebuild.ask());
        tree = new LazyTree<>(full, new EstateRows(model, ratings, Clock.systemUTC()));
        EstateRows.columns(tree.control());
        filter.leadsTo(tree.control());
        tree.onSelect(node -> choice.set(List.of(node.entity())));
        listenings.add(Selections.follow(site, this::reveal));
        listenings.add(model.listen((_, _) -> rebuild.ask()));
        if (ratings != null) {
            listenings.add(ratings.listen(new Later(stack, tree::refresh)::ask));
        }
        growOlder();
        rebuild();
        Selections.first(site.getPage().getSelection())
                .flatMap(Selections::entity)
                .ifPresent(entity -> tree.reveal(shown.pathTo(entity)));
    }

    /** Ages stand in the tree: they are drawn anew from time to time. */
    private void growOlder() {
        stack.getDisplay()
                .timerExec(
                        AGES_MILLIS,
                        () -> {
                            if (!stack.isDisposed()) {
                                tree.refresh();
                                growOlder();
                            }
                        });
    }

    private void rebuild() {
        boolean any = !model.state().sources().isEmpty();
        layout.topControl = any ? full : empty.control();
        stack.layout();
        String text = filter.control().getText();
        shown = EstateRoots.of(model.state()).matching(text);
        tree.roots(shown.roots());
        if (!text.isBlank()) {
            openAll(List.of(), shown.roots(), FEW);
        } else {
            openNew();
        }
    }

    /** A server that is shown for the first time shows what it has. */
    private void openNew() {
        for (EstateNode root : shown.roots()) {
            boolean answered = !root.children().get().isEmpty();
            if (answered && seen.add(root.entity()) && seen.size() <= SERVERS_OPEN) {
                tree.open(List.of(root));
            }
        }
    }

    /** Opens everything while it is little; returns how much may still be opened. */
    private int openAll(List<EstateNode> path, List<EstateNode> nodes, int left) {
        int rest = left - nodes.size();
        for (EstateNode node : nodes) {
            List<EstateNode> children = node.children().get();
            if (rest > 0 && !children.isEmpty()) {
                List<EstateNode> way = new ArrayList<>(path);
                way.add(node);
                tree.open(way);
                rest = openAll(way, children, rest);
            }
        }
        return rest;
    }

    /** Another view leads: what it is about is shown, and nothing is told. */
    private void reveal(Object selected) {
        choice.forget();
        Selections.entity(selected).ifPresent(entity -> tree.reveal(shown.pathTo(entity)));
    }

    @Override
    public void focus() {
        (layout.topControl == full ? tree.control() : stack).setFocus();
    }

    @Override
    public void filter() {
        filter.control().setFocus();
    }

    @Override
    public void save(IMemento memento) {
        // what is open in the tree is not worth remembering: another estate may come
    }

    @Override
    public String text(boolean csv) {
        return "";
    }

    @Override
    public void close() {
        listenings.forEach(Listening::close);
    }
}
