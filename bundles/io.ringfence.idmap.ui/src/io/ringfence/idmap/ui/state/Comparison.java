package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.ServerIdmaps;

import java.util.Map;

/**
 * What the open servers are compared with. A server of which nothing is known there is shown as it
 * is, without a comparison.
 *
 * @param label what it is, for people, as in {@code capture of 3 May} or {@code plan}
 * @param time whether it is how the servers were, or how they will be
 * @param maps by the name of the server, as it is called among the open ones
 */
public record Comparison(String label, Time time, Map<String, ServerIdmaps> maps) {

    /** When the maps hold that the open servers are compared with. */
    public enum Time {
        /** They held before. */
        EARLIER,
        /** They will hold after a plan was carried out. */
        LATER
    }

    /** Nothing is compared. */
    public static final Comparison NONE = new Comparison("", Time.EARLIER, Map.of());

    public Comparison {
        maps = Map.copyOf(maps);
    }

    /** Whether nothing is compared. */
    /** Whether nothing is compared. */
    public boolean isNone() {
        return maps.isEmpty();
    }
}
