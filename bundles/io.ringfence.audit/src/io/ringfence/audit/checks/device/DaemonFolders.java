package io.ringfence.audit.checks.device;

import io.ringfence.audit.check.HostPath;
import io.ringfence.audit.check.Hosts;
import io.ringfence.model.Daemon;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Known;
import io.ringfence.model.Server;
import io.ringfence.model.StoragePool;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the daemons of a server keep their files and socket: told by host facts, or concluded from
 * the source of a pool that is a folder of theirs.
 *
 * @param paths normalised, those of the server's own daemon first
 */
record DaemonFolders(Set<String> paths) {

    static DaemonFolders of(Server server) {
        Set<String> paths = new LinkedHashSet<>();
        Hosts hosts = Hosts.of(server);
        for (HostFacts facts : server.hostFacts().values()) {
            hosts.daemons(facts).forEach(daemon -> add(paths, daemon.directory()));
        }
        for (HostFacts facts : server.hostFacts().values()) {
            for (Daemon daemon : facts.daemons().optional().orElse(List.of())) {
                add(paths, daemon.directory());
            }
        }
        for (StoragePool pool : server.pools()) {
            if (pool.config() instanceof Known.Value<Map<String, String>>(var config)) {
                addPool(paths, pool.name(), config);
            }
            pool.memberConfig().values().forEach(config -> addPool(paths, pool.name(), config));
        }
        return new DaemonFolders(Collections.unmodifiableSet(paths));
    }

    /** By default a pool lies in {@code storage-pools/NAME}, or in a file in {@code disks}. */
    private static void addPool(Set<String> paths, String pool, Map<String, String> config) {
        String source = config.getOrDefault("source", "");
        for (String end : List.of("/storage-pools/" + pool, "/disks/" + pool + ".img")) {
            if (source.endsWith(end)) {
                add(paths, source.substring(0, source.length() - end.length()));
            }
        }
    }

    private static void add(Set<String> paths, String path) {
        if (path.startsWith("/")) {
            HostPath folder = HostPath.of(path);
            if (!folder.text().equals("/")) {
                paths.add(folder.text());
            }
        }
    }
}
