package io.ringfence.audit.priority;

import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Finding;
import io.ringfence.audit.check.ListenAddress;
import io.ringfence.audit.check.Series;
import io.ringfence.model.Certificate;
import io.ringfence.model.Connection;
import io.ringfence.model.Instance;
import io.ringfence.model.Known;
import io.ringfence.model.Server;
import io.ringfence.model.ServerIndex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who reaches what on one server, from facts of the capture alone:
 *
 * <ul>
 *   <li>the API, when {@code core.https_address} is set and no loopback address, or when the
 *       capture itself came over the network;
 *   <li>a running instance, by a proxy device that listens on the host, or by a NIC that lies in a
 *       network outside: see {@link InstanceReach};
 *   <li>a project and its instances, when entries of the trust store are restricted to it: their
 *       clients are tenants, who are not meant to have the host.
 * </ul>
 */
final class Reach {

    private static final String ADDRESS = "core.https_address";

    private final ApiChecks checks;
    private final Optional<String> api;
    private final Map<EntityRef, Exposure> instances = new HashMap<>();
    private final Map<String, List<String>> tenants = new HashMap<>();

    Reach(Server server, ApiChecks checks) {
        this.checks = checks;
        this.api = api(server);
        ServerIndex index = new ServerIndex(server);
        for (Certificate entry : server.certificates()) {
            if (entry.restricted() && entry.type().equals("client")) {
                for (String project : entry.projects()) {
                    tenants.computeIfAbsent(project, _ -> new ArrayList<>()).add(entry.name());
                }
            }
        }
        for (Instance instance : server.instances()) {
            EntityRef ref =
                    EntityRef.of(EntityRef.Type.INSTANCE, instance.project(), instance.name());
            instances.put(
                    ref,
                    InstanceReach.of(instance, index)
                            .map(how -> new Exposure(Exposure.To.NETWORK, how))
                            .orElseGet(() -> ofTenants(instance.project())));
        }
    }

    /** Who can make use of a failure. */
    Exposure of(Finding finding) {
        EntityRef entity = finding.entity();
        return switch (entity.type()) {
            case INSTANCE ->
                    instances.getOrDefault(
                            EntityRef.of(entity.type(), entity.project(), entity.name()),
                            Exposure.NOBODY_KNOWN);
            case PROJECT -> ofTenants(entity.name());
            case SERVER, MEMBER, CERTIFICATE, TOKEN -> ofServer(finding);
            default -> Exposure.NOBODY_KNOWN;
        };
    }

    private Exposure ofServer(Finding finding) {
        String check = finding.check().id();
        if (checks.listener().contains(check)) {
            return isLocal(finding) ? Exposure.NOBODY_KNOWN : new Exposure(Exposure.To.NETWORK, "");
        }
        return checks.api().contains(check)
                ? api.map(how -> new Exposure(Exposure.To.NETWORK, how))
                        .orElse(Exposure.NOBODY_KNOWN)
                : Exposure.NOBODY_KNOWN;
    }

    /** Whether the address that made it fail, its first evidence, is reached by the host alone. */
    private static boolean isLocal(Finding finding) {
        return finding.evidence().stream()
                .findFirst()
                .filter(first -> ListenAddress.parse(first.value()).isLoopback())
                .isPresent();
    }

    private Exposure ofTenants(String project) {
        List<String> names = tenants.get(project);
        if (names == null) {
            return Exposure.NOBODY_KNOWN;
        }
        List<String> sorted = names.stream().sorted().distinct().toList();
        String how =
                "The %s %s, restricted to the project %s, can make use of it."
                        .formatted(
                                sorted.size() == 1 ? "client" : "clients",
                                Series.of(sorted),
                                project);
        return new Exposure(Exposure.To.TENANTS, how);
    }

    private static Optional<String> api(Server server) {
        if (server.info().config() instanceof Known.Value<Map<String, String>>(var config)) {
            String value = config.getOrDefault(ADDRESS, "").strip();
            ListenAddress address = ListenAddress.parse(value);
            if (value.isEmpty() || address.isLoopback()) {
                return Optional.empty();
            }
            return Optional.of(
                    address.isWildcard()
                            ? "The API listens on every network of the host."
                            : "The API listens on " + value + ".");
        }
        return server.connection() instanceof Known.Value<Connection>(var connection)
                        && connection.transport() == Connection.Transport.HTTPS
                ? Optional.of("The API answers on " + connection.address() + ".")
                : Optional.empty();
    }
}
