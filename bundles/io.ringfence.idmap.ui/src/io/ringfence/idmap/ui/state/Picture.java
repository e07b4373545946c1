package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.layout.Axis;

import java.util.List;
import java.util.Optional;

/**
 * Everything that the id maps of some servers show, however it is looked at.
 *
 * @param servers the servers as they are shown: in the picture of a plan, as they will be
 * @param hosts their members, in the order of the servers
 * @param overlaps those of all hosts, the worst first
 * @param compressed an axis on which every range can be told apart
 * @param comparison what it is compared with
 * @param gaps what of them could not be read, as sentences
 */
public record Picture(
        List<ServerMaps> servers,
        List<Host> hosts,
        List<Pick.OneOverlap> overlaps,
        Axis compressed,
        Comparison comparison,
        List<String> gaps) {

    /** Of no server. */
    public static final Picture NOTHING =
            new Picture(List.of(), List.of(), List.of(), Axis.linear(), Comparison.NONE, List.of());

    public Picture {
        servers = List.copyOf(servers);
        hosts = List.copyOf(hosts);
        overlaps = List.copyOf(overlaps);
        gaps = List.copyOf(gaps);
    }

    /** The host of this name, if it is shown. */
    public Optional<Host> host(String server, String member) {
        return hosts.stream()
                .filter(each -> each.server().equals(server))
                .filter(each -> each.maps().member().equals(member))
                .findFirst();
    }

    /** Number of lanes before any is filtered or expanded. */
    public int lanes() {
        return hosts.stream().mapToInt(host -> host.lanes().size()).sum();
    }
}
