package io.ringfence.ui.estate;

import io.ringfence.model.Server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A node of the estate's tree. Its children are made when somebody asks for them.
 *
 * @param entity what it stands for
 * @param icon name of the icon
 * @param label its name
 * @param detail a few words beside the name, possibly none
 * @param note why something is missing here; empty when nothing is
 * @param children made at the first call, the same afterwards
 */
public record EstateNode(
        Entity entity,
        String icon,
        String label,
        String detail,
        String note,
        Supplier<List<EstateNode>> children) {

    /** The node of a server and all that is in it. */
    public static EstateNode of(Server server) {
        return new ServerNodes(server).root();
    }

    /** A node without children. */
    public static EstateNode leaf(Entity entity, String icon, String label, String detail) {
        return new EstateNode(entity, icon, label, detail, "", List::of);
    }

    /**
     * This node with only what contains {@code text}: all of it when its own label does, else those
     * of its descendants that do. Empty when there are none.
     *
     * @param text in lower case
     */
    public List<EstateNode> matching(String text) {
        if (label.toLowerCase(Locale.ROOT).contains(text) && !entity.isGroup()) {
            return List.of(this);
        }
        List<EstateNode> matches = new ArrayList<>();
        for (EstateNode child : children.get()) {
            matches.addAll(child.matching(text));
        }
        return matches.isEmpty()
                ? List.of()
                : List.of(
                        new EstateNode(
                                entity, icon, label, detail, note, () -> List.copyOf(matches)));
    }

    /** Nodes in an order, and what lies in them, too. */
    static List<EstateNode> sorted(List<EstateNode> nodes, Comparator<EstateNode> order) {
        return nodes.stream().map(node -> node.sorted(order)).sorted(order).toList();
    }

    private EstateNode sorted(Comparator<EstateNode> order) {
        return new EstateNode(
                entity, icon, label, detail, note, new Lazy<>(() -> sorted(children.get(), order)));
    }
}
