package io.ringfence.ui.tree;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A tree that makes a node's children when somebody looks at them. When it is read anew nothing
 * moves: what was open, selected and on the screen stays so as far as it is still there.
 *
 * @param <N> the type of the nodes
 */
public final class LazyTree<N> {

    private final Tree tree;
    private final TreeNodes<N> nodes;
    private final OpenNodes<N> open;
    private final TreeItems<N> items;
    private List<N> roots = List.of();
    private Consumer<N> onSelect = _ -> {};
    private @Nullable Object told;
    private boolean touched;
    private Consumer<N> onOpen = _ -> {};

    public LazyTree(Composite parent, TreeNodes<N> nodes) {
        this.nodes = nodes;
        open = new OpenNodes<>(nodes::children, nodes::key);
        tree = new Tree(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE);
        GridData fill = new GridData(SWT.FILL, SWT.FILL, true, true);
        fill.heightHint = 100;
        tree.setLayoutData(fill);
        // until it has its place: the toolkit complains of scroll bars that are a pixel high
        tree.setSize(fill.heightHint, fill.heightHint);
        items = new TreeItems<>(tree, nodes, () -> roots);
        tree.addListener(SWT.Expand, event -> open.add(keyOf((TreeItem) event.item)));
        tree.addListener(SWT.Collapse, event -> open.remove(keyOf((TreeItem) event.item)));
        tree.addListener(SWT.FocusIn, _ -> touched = true);
        tree.addListener(SWT.MouseDown, _ -> touched = true);
        tree.addListener(SWT.Selection, _ -> chosen());
        tree.addListener(SWT.KeyUp, _ -> tellWhatWasNotSeen());
        tree.addListener(SWT.DefaultSelection, _ -> selected(onOpen));
        TreeKeys.in(tree, new Steps(), this::goTo);
    }

    /** Hears what the user selects; not what {@link #reveal} does. */
    public void onSelect(Consumer<N> listener) {
        onSelect = listener;
    }

    /** Hears of a double click or Enter on a node. */
    public void onOpen(Consumer<N> listener) {
        onOpen = listener;
    }

    /** The widget. */
    public Tree control() {
        return tree;
    }

    /** The nodes that can be seen by scrolling, from top to bottom. */
    public List<N> rows() {
        return open.rows(roots).stream().map(OpenNodes.Row::node).toList();
    }

    /** The node of an item, null while nobody has looked at it. */
    public @Nullable N node(TreeItem item) {
        return items.node(item);
    }

    /** The selected node, null for none. */
    public @Nullable N selected() {
        TreeItem[] items = tree.getSelection();
        return items.length == 0 ? null : node(items[0]);
    }

    /** The keys of the nodes that are open. */
    public Set<Object> openKeys() {
        return open.keys();
    }

    /** These are to be open as soon as they are there, as when the user left the tree so. */
    public void expect(Set<?> keys) {
        keys.forEach(open::add);
    }

    /** Shows other nodes; what is the same object as before is left alone. */
    public void roots(List<N> next) {
        List<N> before = roots;
        if (isSame(before, next)) {
            return;
        }
        if (!before.isEmpty() && open.sameKeys(before, next) && open.fits(before, next)) {
            Place place = new Place();
            roots = next;
            if (renew(null, before, next)) {
                place.restore();
            }
            for (int index = 0; index < next.size(); index++) {
                if (next.get(index) != before.get(index)) {
                    tree.clear(index, true);
                }
            }
        } else {
            rebuild(next);
        }
    }

    private boolean isSame(List<N> before, List<N> now) {
        boolean same = before.size() == now.size();
        for (int index = 0; same && index < now.size(); index++) {
            same = before.get(index) == now.get(index);
        }
        return same;
    }

    private void rebuild(List<N> next) {
        Place place = new Place();
        roots = next;
        tree.setRedraw(false);
        try {
            empty();
            tree.setItemCount(next.size());
            reopen(next, null);
            place.restore();
        } finally {
            tree.setRedraw(true);
        }
    }

    /** Gives open items their new nodes; returns whether rows came or went. */
    private boolean renew(@Nullable TreeItem parent, List<N> before, List<N> now) {
        if (parent != null && !open.sameKeys(before, now)) {
            if (now.size() < before.size()) {
                parkCursor();
            }
            tree.deselectAll();
            parent.setItemCount(now.size());
            parent.setExpanded(true);
            return true;
        }
        boolean changed = false;
        for (int index = 0; index < now.size(); index++) {
            N node = now.get(index);
            if (node != before.get(index) && open.has(node)) {
                TreeItem item = parent == null ? tree.getItem(index) : parent.getItem(index);
                items.replace(item, node);
                changed |= renew(item, nodes.children(before.get(index)), nodes.children(node));
            }
        }
        return changed;
    }

    /**
     * GTK takes its cursor from item to item while they go, and SWT then fills in items that are
     * half gone: the cursor waits in the first item, which goes last.
     */
    private void parkCursor() {
        if (tree.getItemCount() > 0) {
            tree.setSelection(tree.getItem(0));
            tree.deselectAll();
        }
    }

    private void empty() {
        parkCursor();
        tree.removeAll();
    }

    /** Asks every node that was on the screen for its texts again; writes those that differ. */
    public void refresh() {
        items.refresh();
    }

    /** Opens a node and those on the way to it. */
    public void open(List<N> path) {
        TreeItem item = item(path);
        if (item != null) {
            expand(item);
        }
    }

    /** Selects the node at the end of a path and scrolls to it; nothing for an empty path. */
    public void reveal(List<N> path) {
        TreeItem item = item(path);
        if (item == null) {
            tree.deselectAll();
        } else {
            tree.setSelection(item);
            tree.showItem(item);
            told = keyOf(item);
        }
    }

    /** The item at the end of a path, made and with its parents open; null for an empty path. */
    private @Nullable TreeItem item(List<N> path) {
        TreeItem item = null;
        List<N> level = roots;
        for (N node : path) {
            int index = indexOf(level, node);
            if (index < 0) {
                return item;
            }
            if (item == null) {
                item = tree.getItem(index);
            } else {
                expand(item);
                item = item.getItem(index);
            }
            items.make(item, level.get(index));
            level = nodes.children(level.get(index));
        }
        return item;
    }

    private int indexOf(List<N> level, N wanted) {
        Object key = nodes.key(wanted);
        for (int index = 0; index < level.size(); index++) {
            if (nodes.key(level.get(index)).equals(key)) {
                return index;
            }
        }
        return -1;
    }

    private void reopen(List<N> level, @Nullable TreeItem parent) {
        for (int index = 0; index < level.size(); index++) {
            N node = level.get(index);
            if (open.has(node)) {
                TreeItem item = parent == null ? tree.getItem(index) : parent.getItem(index);
                items.make(item, node);
                item.setExpanded(true);
                reopen(nodes.children(node), item);
            }
        }
    }

    private void expand(TreeItem item) {
        item.setExpanded(true);
        open.add(keyOf(item));
    }

    private void selected(Consumer<N> listener) {
        N node = selected();
        if (node != null) {
            listener.accept(node);
        }
    }

    /** GTK selects the first row of a tree that nobody was at yet: that is nobody's choice. */
    private void chosen() {
        if (touched) {
            tell();
        } else {
            tree.deselectAll();
        }
    }

    private void tell() {
        N node = selected();
        if (node != null) {
            told = nodes.key(node);
            onSelect.accept(node);
        }
    }

    /** SWT says nothing when a key selects an item that was not on the screen before. */
    private void tellWhatWasNotSeen() {
        for (TreeItem item : tree.getSelection()) {
            items.see(item);
            if (!keyOf(item).equals(told)) {
                tell();
            }
        }
    }

    private void goTo(String typed) {
        N from = selected();
        OpenNodes.Row<N> row =
                open.typed(roots, typed, from == null ? null : nodes.key(from), nodes::label);
        if (row != null) {
            reveal(row.path());
            tell();
        }
    }

    private Object keyOf(TreeItem item) {
        N node = node(item);
        return node == null ? item : nodes.key(node);
    }

    /** One step into what is selected, or out of it. */
    private final class Steps implements TreeKeys.Actions {

        @Override
        public void in() {
            for (TreeItem item : tree.getSelection()) {
                if (item.getItemCount() > 0 && !item.getExpanded()) {
                    expand(item);
                } else if (item.getItemCount() > 0) {
                    go(item.getItem(0));
                }
            }
        }

        @Override
        public void out() {
            for (TreeItem item : tree.getSelection()) {
                TreeItem parent = item.getParentItem();
                if (item.getExpanded()) {
                    item.setExpanded(false);
                    open.remove(keyOf(item));
                } else if (parent != null) {
                    go(parent);
                }
            }
        }

        private void go(TreeItem item) {
            tree.setSelection(item);
            tree.showItem(item);
            tree.update();
            tell();
        }
    }

    /** What is selected and what is at the top of the screen, to be found again. */
    private final class Place {

        private final @Nullable Object chosen;
        private final List<OpenNodes.Row<N>> rows;
        private int top = -1;

        Place() {
            N node = selected();
            chosen = node == null ? null : nodes.key(node);
            rows = open.rows(roots);
            TreeItem item = tree.getTopItem();
            N first = item == null ? null : node(item);
            for (int index = 0; first != null && index < rows.size(); index++) {
                if (nodes.key(rows.get(index).node()).equals(nodes.key(first))) {
                    top = index;
                }
            }
        }

        /**
         * Selects the same again, and puts at the top what was there or next below it. A tree that
         * was not scrolled goes back to its first row only where what is selected stays in sight.
         */
        void restore() {
            List<OpenNodes.Row<N>> after = open.rows(roots);
            Map<Object, Integer> now = new HashMap<>();
            for (int index = 0; index < after.size(); index++) {
                now.put(nodes.key(after.get(index).node()), index);
            }
            Integer selected = chosen == null ? null : now.get(chosen);
            TreeItem item = selected == null ? null : item(after.get(selected).path());
            if (item != null) {
                tree.setSelection(item);
            }
            for (int index = Math.max(0, top); top >= 0 && index < rows.size(); index++) {
                Integer first = now.get(nodes.key(rows.get(index).node()));
                if (first != null) {
                    if (top > 0 || selected != null && selected - first < rowsInSight()) {
                        top(after.get(first).path());
                    }
                    return;
                }
            }
        }

        private void top(List<N> path) {
            TreeItem first = item(path);
            if (first != null) {
                tree.setTopItem(first);
            }
        }

        private int rowsInSight() {
            return tree.getClientArea().height / Math.max(1, tree.getItemHeight());
        }
    }
}
