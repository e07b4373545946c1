package io.ringfence.ui.estate;

import io.ringfence.model.Capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A capture as a tree: servers, their projects and what is in them, and what a server has for all
 * projects. Only what is looked at is made.
 *
 * @param roots the servers, in the order of the capture
 */
public record EstateTree(List<EstateNode> roots) {

    /** The tree of a capture. */
    public static EstateTree of(Capture capture) {
        return new EstateTree(capture.servers().stream().map(EstateNode::of).toList());
    }

    /**
     * The tree with only those things whose names contain a text, and the ways to them.
     *
     * @param text in any case; the whole tree when it is blank
     */
    public EstateTree matching(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return this;
        }
        List<EstateNode> matches = new ArrayList<>();
        roots.forEach(root -> matches.addAll(root.matching(wanted)));
        return new EstateTree(List.copyOf(matches));
    }

    /** The tree with each level in an order; equal nodes stay in theirs. */
    public EstateTree sorted(Comparator<EstateNode> order) {
        return new EstateTree(EstateNode.sorted(roots, order));
    }

    /**
     * The way from a root to an entity; it ends early, at what the entity lies in, when the tree
     * does not have the entity itself.
     */
    public List<EstateNode> pathTo(Entity entity) {
        List<EstateNode> path = new ArrayList<>();
        List<EstateNode> level = roots;
        while (true) {
            EstateNode next = null;
            for (EstateNode node : level) {
                if (node.entity().covers(entity)) {
                    next = node;
                    break;
                }
            }
            if (next == null) {
                return path;
            }
            path.add(next);
            if (next.entity().equals(entity)) {
                return path;
            }
            level = next.children().get();
        }
    }
}
