package io.ringfence.ui.tree;

import io.ringfence.ui.Style;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A tree that makes a node's children when somebody looks at them.
 *
 * @param <N> the type of the nodes
 */
public final class LazyTree<N> {

    private final Tree tree;
    private final TreeNodes<N> nodes;
    private final Set<Object> open = new HashSet<>();
    private List<N> roots = List.of();
    private Consumer<N> onSelect = _ -> {};
    private Consumer<N> onOpen = _ -> {};

    public LazyTree(Composite parent, TreeNodes<N> nodes) {
        this.nodes = nodes;
        tree = new Tree(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE);
        GridData fill = new GridData(SWT.FILL, SWT.FILL, true, true);
        fill.heightHint = 100;
        tree.setLayoutData(fill);
        tree.addListener(SWT.SetData, this::fillIn);
        tree.addListener(SWT.Expand, event -> open.add(keyOf((TreeItem) event.item)));
        tree.addListener(SWT.Collapse, event -> open.remove(keyOf((TreeItem) event.item)));
        tree.addListener(SWT.Selection, _ -> selected(onSelect));
        tree.addListener(SWT.DefaultSelection, _ -> selected(onOpen));
    }

    /** Hears what the user selects; not what {@link #reveal} does. */
    public void onSelect(Consumer<N> listener) {
        onSelect = listener;
    }

    /** Hears of a double click or Enter on a node. */
    public void onOpen(Consumer<N> listener) {
        onOpen = listener;
    }

    public Tree control() {
        return tree;
    }

    /** Shows other nodes; what was open and selected stays so as far as it is still there. */
    public void roots(List<N> next) {
        Object chosen = null;
        for (TreeItem item : tree.getSelection()) {
            chosen = keyOf(item);
        }
        TreeItem top = tree.getTopItem();
        Object topKey = top == null ? null : keyOf(top);
        roots = next;
        tree.setRedraw(false);
        try {
            empty();
            tree.setItemCount(next.size());
            reopen(next, null, chosen);
            scrollTo(tree.getItems(), topKey);
        } finally {
            tree.setRedraw(true);
        }
    }

    /** Scrolls to the open item with this key; returns whether there is one. */
    private boolean scrollTo(TreeItem[] items, @Nullable Object key) {
        for (TreeItem item : items) {
            if (item.getData() != null && keyOf(item).equals(key)) {
                tree.setTopItem(item);
                return true;
            }
            if (item.getExpanded() && scrollTo(item.getItems(), key)) {
                return true;
            }
        }
        return false;
    }

    private void empty() {
        if (tree.getItemCount() > 0) {
            // GTK takes its cursor from item to item while they go, and SWT then fills in items
            // that are half gone: the cursor waits in the first item, which goes last
            tree.setSelection(tree.getItem(0));
            tree.deselectAll();
        }
        tree.removeAll();
    }

    /** Asks every node that is on the screen for its texts again. */
    public void refresh() {
        tree.clearAll(true);
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
            make(item, level.get(index));
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

    private void reopen(List<N> level, @Nullable TreeItem parent, @Nullable Object chosen) {
        for (int index = 0; index < level.size(); index++) {
            N node = level.get(index);
            Object key = nodes.key(node);
            if (!open.contains(key) && !key.equals(chosen)) {
                continue;
            }
            TreeItem item = parent == null ? tree.getItem(index) : parent.getItem(index);
            make(item, node);
            if (open.contains(key)) {
                item.setExpanded(true);
                reopen(nodes.children(node), item, chosen);
            }
            if (key.equals(chosen)) {
                tree.setSelection(item);
            }
        }
    }

    private void fillIn(Event event) {
        TreeItem item = (TreeItem) event.item;
        Style.none(item);
        TreeItem parent = item.getParentItem();
        List<N> level = parent == null ? roots : childrenOf(parent);
        if (event.index >= 0 && event.index < level.size()) {
            make(item, level.get(event.index));
        }
    }

    private void make(TreeItem item, N node) {
        Style.none(item);
        if (item.getData() != node) {
            item.setData(node);
            item.setItemCount(nodes.children(node).size());
        }
        nodes.show(item, node);
    }

    private void expand(TreeItem item) {
        item.setExpanded(true);
        open.add(keyOf(item));
    }

    private void selected(Consumer<N> listener) {
        List<N> selected = new ArrayList<>();
        for (TreeItem item : tree.getSelection()) {
            N node = nodeOf(item);
            if (node != null) {
                selected.add(node);
            }
        }
        selected.forEach(listener);
    }

    private List<N> childrenOf(TreeItem item) {
        N node = nodeOf(item);
        return node == null ? List.of() : nodes.children(node);
    }

    private Object keyOf(TreeItem item) {
        N node = nodeOf(item);
        return node == null ? item : nodes.key(node);
    }

    @SuppressWarnings("unchecked") // only make() sets the data
    private @Nullable N nodeOf(TreeItem item) {
        return (N) item.getData();
    }
}
