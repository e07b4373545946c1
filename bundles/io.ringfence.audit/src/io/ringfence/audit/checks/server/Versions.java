package io.ringfence.audit.checks.server;

import io.ringfence.audit.Evidence;
import io.ringfence.audit.check.Hosts;
import io.ringfence.audit.tables.Installation;
import io.ringfence.audit.tables.Installation.HostPackage;
import io.ringfence.audit.tables.Installation.Manager;
import io.ringfence.audit.tables.ServerVersion;
import io.ringfence.model.Daemon;
import io.ringfence.model.HostFacts;
import io.ringfence.model.HostFacts.InstalledPackage;
import io.ringfence.model.Origin;
import io.ringfence.model.Server;
import io.ringfence.model.ServerInfo;

import org.eclipse.jdt.annotation.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which software a server runs: the number it tells, and the packages of its hosts. */
final class Versions {

    static final String HIDDEN =
            "The server tells its version to trusted clients only: capture as one.";

    private static final Set<String> PACKAGES = Set.of("lxd", "incus", "incus-base");

    private Versions() {}

    static Evidence evidence(Server server) {
        return new Evidence(
                "environment.server_version",
                server.info().version(),
                Origin.of(Origin.Kind.SERVER, server.name()));
    }

    /** What each host of the server runs; those without host facts have no package. */
    static Map<String, Installation> installations(Server server, ServerVersion version) {
        ServerInfo info = server.info();
        Map<String, Installation> installations = new LinkedHashMap<>();
        for (String host : Hosts.of(server).names()) {
            installations.put(
                    host,
                    new Installation(
                            info.product(),
                            version,
                            info.environment().getOrDefault("os_name", ""),
                            info.environment().getOrDefault("os_version", ""),
                            hostPackage(server, host)));
        }
        return installations;
    }

    private static @Nullable HostPackage hostPackage(Server server, String host) {
        HostFacts facts = server.hostFacts().get(host);
        if (facts == null) {
            return null;
        }
        String product = server.info().product();
        List<HostPackage> packages =
                facts.packages().optional().stream()
                        .flatMap(List::stream)
                        .filter(each -> PACKAGES.contains(each.name()))
                        .filter(each -> each.name().startsWith(product))
                        .flatMap(Versions::hostPackage)
                        .toList();
        boolean snap = runsFromSnap(facts, product);
        for (HostPackage each : packages) {
            if ((each.manager() == Manager.SNAP) == snap) {
                return each;
            }
        }
        return packages.isEmpty() ? null : packages.getFirst();
    }

    private static Stream<HostPackage> hostPackage(InstalledPackage installed) {
        Manager manager = installed.manager().equals("snap") ? Manager.SNAP : Manager.DPKG;
        return installed.version().optional().stream()
                .map(version -> new HostPackage(manager, version));
    }

    private static boolean runsFromSnap(HostFacts facts, String product) {
        return facts.daemons().optional().stream()
                .flatMap(List::stream)
                .filter(daemon -> daemon.flavour().equals(product))
                .map(Daemon::directory)
                .anyMatch(directory -> directory.startsWith("/var/snap/"));
    }
}
