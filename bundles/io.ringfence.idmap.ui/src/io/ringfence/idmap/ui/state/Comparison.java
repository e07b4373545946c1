package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.model.Server;

import java.util.Map;

/**
 * What the open servers are compared with. A server of which nothing is known there is shown as it
 * is, without a comparison.
 *
 * @param label what it is, for people, as in {@code capture of 3 May} or {@code plan}
 * @param time whether it is how the servers were, or how they will be
 * @param maps by the name of the server, as it is called among the open ones
 * @param servers how the servers will be, by the same names; none for an earlier time
 */
public record Comparison(
        String label, Time time, Map<String, ServerIdmaps> maps, Map<String, Server> servers) {

    /** When the maps hold that the open servers are compared with. */
    public enum Time {
        /** They held before. */
        EARLIER,
        /** They will hold after a plan was carried out. */
        LATER
    }

    /** Nothing is compared. */
    public static final Comparison NONE = earlier("", Map.of());

    public Comparison {
        maps = Map.copyOf(maps);
        servers = Map.copyOf(servers);
    }

    /** With how the servers were. */
    public static Comparison earlier(String label, Map<String, ServerIdmaps> maps) {
        return new Comparison(label, Time.EARLIER, maps, Map.of());
    }

    /** Whether the picture shows this server as a plan makes it. */
    public boolean isPlanned(String server) {
        return time == Time.LATER && maps.containsKey(server);
    }

    /** Whether nothing is compared. */
    public boolean isNone() {
        return maps.isEmpty();
    }
}
