package io.ringfence.model.service;

import io.ringfence.model.HostFacts;
import io.ringfence.model.Server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Host facts that servers had when they were recorded: they hold until there are newer ones. */
final class RecordedFacts {

    /** None. */
    static final RecordedFacts NONE = new RecordedFacts(List.of());

    private final Map<String, Map<String, HostFacts>> byServer;

    RecordedFacts(List<Server> recorded) {
        byServer =
                recorded.stream()
                        .collect(
                                Collectors.toMap(
                                        Server::name, Server::hostFacts, (first, _) -> first));
    }

    /** The servers with the facts of those members of which they have none. */
    List<Server> addTo(List<Server> servers) {
        return servers.stream().map(this::addTo).toList();
    }

    private Server addTo(Server server) {
        Map<String, HostFacts> all =
                new LinkedHashMap<>(byServer.getOrDefault(server.name(), Map.of()));
        if (server.hostFacts().keySet().containsAll(all.keySet())) {
            return server;
        }
        all.putAll(server.hostFacts());
        return server.withHostFacts(all);
    }
}
