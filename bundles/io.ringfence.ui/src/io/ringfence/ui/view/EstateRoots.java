package io.ringfence.ui.view;

import io.ringfence.model.Server;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.EstateNode;
import io.ringfence.ui.estate.EstateTree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The roots of the estate's tree: servers, and sources that did not answer yet. What is the same
 * object in the model as last time keeps its node, and all that was made of it. Safe for several
 * threads.
 */
final class EstateRoots {

    private Map<Server, EstateNode> servers = new IdentityHashMap<>();
    private Map<String, EstateNode> silent = new HashMap<>();
    private Map<EstateNode, List<EstateNode>> narrowed = new IdentityHashMap<>();
    private String text = "";

    /**
     * The tree of what is open.
     *
     * @param wanted a text in the names of what to show; all when it is blank
     */
    synchronized EstateTree of(LxdState state, String wanted) {
        List<EstateNode> all = all(state);
        String lower = wanted.strip().toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            narrowed = new IdentityHashMap<>();
            return new EstateTree(List.copyOf(all));
        }
        Map<EstateNode, List<EstateNode>> before =
                lower.equals(text) ? narrowed : new IdentityHashMap<>();
        Map<EstateNode, List<EstateNode>> now = new IdentityHashMap<>();
        List<EstateNode> matches = new ArrayList<>();
        for (EstateNode root : all) {
            List<EstateNode> known = before.get(root);
            List<EstateNode> own = known == null ? root.matching(lower) : known;
            now.put(root, own);
            matches.addAll(own);
        }
        text = lower;
        narrowed = now;
        return new EstateTree(List.copyOf(matches));
    }

    private List<EstateNode> all(LxdState state) {
        Map<Server, EstateNode> nowServers = new IdentityHashMap<>();
        Map<String, EstateNode> nowSilent = new HashMap<>();
        List<EstateNode> roots = new ArrayList<>();
        for (Server server : state.capture().servers()) {
            EstateNode known = servers.get(server);
            EstateNode root = known == null ? EstateNode.of(server) : known;
            nowServers.put(server, root);
            roots.add(root);
        }
        for (OpenSource source : state.sources()) {
            if (source.servers().isEmpty()) {
                EstateNode known = silent.get(source.spec());
                EstateNode root = known == null ? silent(source.spec()) : known;
                nowSilent.put(source.spec(), root);
                roots.add(root);
            }
        }
        servers = nowServers;
        silent = nowSilent;
        return roots;
    }

    private static EstateNode silent(String spec) {
        return EstateNode.leaf(Entity.server(spec), Entity.Kind.SERVER.icon(), spec, "");
    }

    /**
     * Makes what somebody sees who looks at the tree or opens a server, so that it is there when it
     * is to be drawn: two levels of each root, and of what is open the next but one.
     *
     * @param open what is open
     */
    static void make(EstateTree tree, Set<?> open) {
        for (EstateNode root : tree.roots()) {
            root.children().get().forEach(child -> child.children().get());
            make(root, open);
        }
    }

    private static void make(EstateNode node, Set<?> open) {
        if (open.contains(node.entity())) {
            for (EstateNode child : node.children().get()) {
                child.children().get();
                make(child, open);
            }
        }
    }
}
