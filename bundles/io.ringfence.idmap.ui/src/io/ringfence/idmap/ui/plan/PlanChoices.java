package io.ringfence.idmap.ui.plan;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Picture;
import io.ringfence.idmap.ui.state.ServerMaps;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a plan can be made for.
 *
 * @param servers those that are open
 * @param selected containers that are selected and can be isolated; empty for none
 * @param server whose they are, empty when nothing of a server is selected
 */
record PlanChoices(List<ServerMaps> servers, List<InstanceIdmap> selected, String server) {

    static PlanChoices of(Picture picture, @Nullable Pick pick) {
        Stream<InstanceIdmap> containers = Stream.of();
        String server = "";
        if (pick instanceof Pick.OfLane lane) {
            containers = lane.containers().stream();
            server = lane.host().server();
        } else if (pick instanceof Pick.OneOverlap overlap) {
            containers = overlap.overlap().instances();
            server = overlap.host().server();
        }
        return new PlanChoices(
                picture.servers(),
                containers.filter(each -> !each.instance().isPrivileged()).toList(),
                server);
    }

    List<String> names() {
        return servers.stream().map(ServerMaps::name).toList();
    }

    /**
     * The projects with containers, in the order of their names.
     *
     * @param server of this server, empty for those of all
     */
    List<String> projects(String server) {
        return servers.stream()
                .filter(each -> server.isEmpty() || each.name().equals(server))
                .flatMap(each -> each.projects().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
