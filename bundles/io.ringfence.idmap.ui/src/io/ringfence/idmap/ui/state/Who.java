package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.explain.WhoIs;

import java.util.ArrayList;
import java.util.List;

/**
 * Who an id is on every host and in every container.
 *
 * @param id the id of a user and of a group
 * @param hosts one for each host, in the order of the picture
 */
public record Who(long id, List<OnHost> hosts) {

    /** Who it is on one host. */
    public record OnHost(Host host, WhoIs who) {}

    public Who {
        hosts = List.copyOf(hosts);
    }

    /** Looks the id up everywhere. */
    static Who of(Picture picture, long id) {
        List<OnHost> hosts = new ArrayList<>();
        for (ServerMaps server : picture.servers()) {
            for (WhoIs who : WhoIs.of(server.maps(), id)) {
                picture.host(server.name(), who.member())
                        .ifPresent(host -> hosts.add(new OnHost(host, who)));
            }
        }
        return new Who(id, hosts);
    }

    /** In how many containers it is somebody, by this map. */
    public int containers() {
        return (int)
                hosts.stream()
                        .flatMap(each -> each.who().holders().stream())
                        .flatMap(each -> each.group().instances().stream())
                        .distinct()
                        .count();
    }
}
