package io.ringfence.audit.checks.storage;

import io.ringfence.audit.check.Hosts;
import io.ringfence.model.Daemon;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Known;
import io.ringfence.model.Server;
import io.ringfence.model.StoragePool;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the pools of a server lie, host by host.
 *
 * @param byHost pools of which the configuration may be seen, by name of the host
 */
record PoolPlaces(Map<String, List<PoolPlace>> byHost) {

    static PoolPlaces of(Server server) {
        Hosts hosts = Hosts.of(server);
        Map<String, List<PoolPlace>> byHost = new LinkedHashMap<>();
        for (String host : hosts.names()) {
            HostFacts facts = server.hostFacts().get(host);
            Map<String, Daemon.PoolMount> mounts = facts == null ? Map.of() : mounts(hosts, facts);
            List<PoolPlace> places = new ArrayList<>();
            for (StoragePool pool : server.pools()) {
                if (pool.config() instanceof Known.Value<Map<String, String>>(var common)) {
                    Map<String, String> config = new HashMap<>(common);
                    config.putAll(pool.memberConfig().getOrDefault(host, Map.of()));
                    places.add(
                            PoolPlace.of(
                                    pool.name(),
                                    pool.driver(),
                                    config,
                                    facts,
                                    mounts.get(pool.name())));
                }
            }
            byHost.put(host, places);
        }
        return new PoolPlaces(byHost);
    }

    private static Map<String, Daemon.PoolMount> mounts(Hosts hosts, HostFacts facts) {
        Map<String, Daemon.PoolMount> mounts = new HashMap<>();
        for (Daemon daemon : hosts.daemons(facts)) {
            for (Daemon.PoolMount mount : daemon.pools().optional().orElse(List.of())) {
                mounts.put(mount.name(), mount);
            }
        }
        return mounts;
    }

    /** Where a pool lies on a host, null when that cannot be seen. */
    @Nullable
    PoolPlace place(String host, String pool) {
        for (PoolPlace place : byHost.getOrDefault(host, List.of())) {
            if (place.pool().equals(pool)) {
                return place;
            }
        }
        return null;
    }
}
