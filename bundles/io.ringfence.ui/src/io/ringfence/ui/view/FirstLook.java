package io.ringfence.ui.view;

import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.EstateNode;
import io.ringfence.ui.estate.EstateTree;
import io.ringfence.ui.tree.LazyTree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Opens in the estate's tree what its user wants to see at first. */
final class FirstLook {

    private static final int FEW = 200;
    private static final int SERVERS_OPEN = 5;

    private final LazyTree<EstateNode> tree;
    private final Set<Entity> seen = new HashSet<>();

    FirstLook(LazyTree<EstateNode> tree) {
        this.tree = tree;
    }

    /** The servers that were shown before. */
    Set<Entity> seen() {
        return Set.copyOf(seen);
    }

    /** These were shown before: the user left them open or closed. */
    void remember(Collection<Entity> servers) {
        seen.addAll(servers);
    }

    /**
     * @param narrowed whether it is what somebody looked for: then all of it is opened while it is
     *     little; otherwise servers that are shown for the first time
     */
    void open(EstateTree shown, boolean narrowed) {
        if (narrowed) {
            openAll(List.of(), shown.roots(), FEW);
            return;
        }
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
}
