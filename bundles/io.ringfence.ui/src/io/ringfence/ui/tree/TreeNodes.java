package io.ringfence.ui.tree;

import org.eclipse.swt.widgets.TreeItem;

import java.util.List;

/**
 * What a {@link LazyTree} asks about its nodes.
 *
 * @param <N> the type of the nodes
 */
public interface TreeNodes<N> {

    /** The children; the same list at every call. */
    List<N> children(N node);

    /** What stays the same of a node when the tree is read anew. */
    Object key(N node);

    /** What is written in its row: what somebody types who looks for it. */
    String label(N node);

    /** All that {@link #show} writes: as long as it is equal, there is nothing to write anew. */
    Object look(N node);

    /** Writes texts and images of the node into its item. */
    void show(TreeItem item, N node);
}
