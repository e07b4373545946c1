package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.model.Server;

import java.util.List;

/**
 * A server and the id maps of its containers.
 *
 * @param server as it was captured; its name is unique among all that are open
 * @param maps what was worked out of it
 * @param projects those that have containers, in the order of their names
 */
public record ServerMaps(Server server, ServerIdmaps maps, List<String> projects) {

    /** Works out the maps of a server: takes time, not for the user interface. */
    public static ServerMaps of(Server server) {
        ServerIdmaps maps = ServerIdmaps.of(server);
        List<String> projects =
                maps.members().stream()
                        .flatMap(member -> member.instances().stream())
                        .map(each -> each.instance().project())
                        .distinct()
                        .sorted()
                        .toList();
        return new ServerMaps(server, maps, projects);
    }

    /** The name of the server, unique among all that are open. */
    public String name() {
        return server.name();
    }
}
