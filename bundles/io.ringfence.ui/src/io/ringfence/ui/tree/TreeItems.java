package io.ringfence.ui.tree;

import io.ringfence.ui.Style;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Writes nodes into the items of a tree: of each when it is first looked at, and anew when it says
 * something else.
 *
 * @param <N> the type of the nodes
 */
final class TreeItems<N> {

    /** As many rows are compared with what they say; more are written anew when they are seen. */
    private static final int FEW = 500;

    private final Tree tree;
    private final TreeNodes<N> nodes;
    private final Supplier<List<N>> roots;
    private final Map<TreeItem, Object> looks = new HashMap<>();

    /**
     * @param tree a virtual one
     * @param roots what is at the top of it now
     */
    TreeItems(Tree tree, TreeNodes<N> nodes, Supplier<List<N>> roots) {
        this.tree = tree;
        this.nodes = nodes;
        this.roots = roots;
        tree.addListener(SWT.SetData, this::fillIn);
    }

    /** The node of an item, null while nobody has looked at it. */
    @SuppressWarnings("unchecked") // only make() and replace() set the data
    @Nullable
    N node(TreeItem item) {
        return (N) item.getData();
    }

    /** Gives an item its node, and writes it. */
    void make(TreeItem item, N node) {
        Style.none(item);
        if (item.getData() != node) {
            item.setData(node);
            item.setItemCount(nodes.children(node).size());
        }
        show(item, node);
    }

    /** Gives an item another node of the same key; its children are up to the caller. */
    void replace(TreeItem item, N node) {
        item.setData(node);
    }

    /** Gives an item its node as if it were on the screen. */
    void see(TreeItem item) {
        if (node(item) == null) {
            item.getText(); // a virtual item is filled in by who asks for its text
        }
    }

    /** Asks every node that was on the screen for its texts again; writes those that differ. */
    void refresh() {
        looks.keySet().removeIf(TreeItem::isDisposed);
        if (looks.size() > FEW) {
            looks.clear();
            tree.clearAll(true);
        }
        boolean changed = false;
        for (TreeItem item : List.copyOf(looks.keySet())) {
            N node = node(item);
            if (node != null && !nodes.look(node).equals(looks.get(item))) {
                show(item, node);
                changed = true;
            }
        }
        if (changed) {
            // what is painted beside the texts does not tell that it changed
            tree.redraw();
        }
    }

    private void show(TreeItem item, N node) {
        looks.put(item, nodes.look(node));
        nodes.show(item, node);
    }

    private void fillIn(Event event) {
        TreeItem item = (TreeItem) event.item;
        Style.none(item);
        TreeItem parent = item.getParentItem();
        N above = parent == null ? null : node(parent);
        List<N> level =
                parent == null ? roots.get() : above == null ? List.<N>of() : nodes.children(above);
        if (event.index >= 0 && event.index < level.size()) {
            make(item, level.get(event.index));
        }
    }
}
