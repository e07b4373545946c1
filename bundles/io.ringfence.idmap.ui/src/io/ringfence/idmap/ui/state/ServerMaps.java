package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.model.Server;

/**
 * A server and the id maps of its containers.
 *
 * @param server as it was captured; its name is unique among all that are open
 * @param maps what was worked out of it
 */
public record ServerMaps(Server server, ServerIdmaps maps) {

    /** Works out the maps of a server: takes time, not for the user interface. */
    public static ServerMaps of(Server server) {
        return new ServerMaps(server, ServerIdmaps.of(server));
    }

    public String name() {
        return server.name();
    }
}
