package io.ringfence.ui.estate;

import io.ringfence.ui.estate.Entity.Kind;

import java.util.Comparator;

/**
 * In which order the estate's tree lists things. Groups keep their places: instances come before
 * profiles whatever was found of them.
 */
public enum EstateOrder {
    /** Servers by name; the default project first, all else by name. */
    NAME,
    /** What is worst first, and the more of it the earlier. */
    WORST;

    private static final Comparator<EstateNode> BY_LABEL =
            Comparator.comparing(EstateNode::label, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(EstateNode::label);

    /**
     * The tree in this order. By name no node is made anew: all but the servers are in order.
     *
     * @param ratings what was found of the nodes; read once for each, as they may change meanwhile
     */
    public EstateTree of(EstateTree tree, Ratings ratings) {
        return switch (this) {
            case NAME -> new EstateTree(tree.roots().stream().sorted(BY_LABEL).toList());
            case WORST -> tree.sorted(comparator(new SteadyRatings(ratings)));
        };
    }

    /**
     * Compares nodes of one level.
     *
     * @param ratings what was found of them
     */
    public Comparator<EstateNode> comparator(Ratings ratings) {
        return switch (this) {
            case NAME ->
                    (one, other) ->
                            one.entity().kind() == Kind.SERVER ? BY_LABEL.compare(one, other) : 0;
            case WORST ->
                    Comparator.comparing(EstateOrder::group)
                            .thenComparing((one, other) -> compare(one, other, ratings));
        };
    }

    /** Projects come before all groups. */
    private static int group(EstateNode node) {
        return node.entity().isGroup() ? node.entity().kind().ordinal() + 1 : 0;
    }

    private static int compare(EstateNode one, EstateNode other, Ratings ratings) {
        if (one.entity().isGroup()) {
            return 0;
        }
        Rating first = ratings.of(one.entity());
        Rating second = ratings.of(other.entity());
        int worst = first.worst().compareTo(second.worst());
        return worst != 0 ? worst : Integer.compare(second.count(), first.count());
    }
}
