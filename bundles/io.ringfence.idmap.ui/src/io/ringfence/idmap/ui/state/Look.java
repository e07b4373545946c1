package io.ringfence.idmap.ui.state;

import java.util.Set;

/**
 * How the id maps are looked at.
 *
 * @param ids which ids are shown
 * @param linear whether the axis has one scale; else empty stretches are folded
 * @param filter what a lane must have in its names, ids or words; empty for all lanes
 * @param order of the lanes
 * @param expanded the lanes that are shown container by container, by {@link Rows#key}
 */
public record Look(Ids ids, boolean linear, String filter, Order order, Set<String> expanded) {

    /** Which ids are shown. */
    public enum Ids {
        /** User and group ids: as one where they are alike, else as two thin rows. */
        BOTH,
        UID,
        GID
    }

    /** The order of the lanes of a host, and of the hosts: the worst first, or by name. */
    public enum Order {
        /** By project, and there by name. */
        PLACE,
        WORST,
        FIRST_ID,
        NAME
    }

    /** At first. */
    public static final Look START = new Look(Ids.BOTH, false, "", Order.PLACE, Set.of());

    public Look {
        expanded = Set.copyOf(expanded);
    }

    /** The same with these ids. */
    public Look with(Ids next) {
        return new Look(next, linear, filter, order, expanded);
    }

    /** The same on an axis with one scale, or one with folds. */
    public Look withLinear(boolean next) {
        return new Look(ids, next, filter, order, expanded);
    }

    /** The same with another filter; blanks around it do not count. */
    public Look withFilter(String next) {
        return new Look(ids, linear, next.strip(), order, expanded);
    }

    /** The same in another order. */
    public Look with(Order next) {
        return new Look(ids, linear, filter, next, expanded);
    }

    /** The same with these lanes open, by {@link Rows#key}. */
    public Look withExpanded(Set<String> next) {
        return new Look(ids, linear, filter, order, next);
    }
}
