package io.ringfence.audit;

import io.ringfence.model.Addressing;
import io.ringfence.model.Server;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A server of an audit.
 *
 * @param name its name in the capture
 * @param product {@code lxd} or {@code incus}
 * @param version server version, empty when the client may not see it
 * @param captured when it was captured
 * @param stopped its instances that did not run then
 * @param addressing how commands reach it
 */
public record AuditedServer(
        String name,
        String product,
        String version,
        Instant captured,
        Set<EntityRef> stopped,
        Addressing addressing) {

    private static final String STOPPED = "Stopped";

    public AuditedServer {
        stopped = Set.copyOf(stopped);
    }

    /** The server of the machine where commands are run. */
    public AuditedServer(
            String name, String product, String version, Instant captured, Set<EntityRef> stopped) {
        this(name, product, version, captured, stopped, Addressing.local(isIncus(product)));
    }

    /** A server of whose instances nothing is known. */
    public AuditedServer(String name, String product, String version, Instant captured) {
        this(name, product, version, captured, Set.of());
    }

    static AuditedServer of(Server server) {
        return new AuditedServer(
                server.name(),
                server.info().product(),
                server.info().version(),
                server.captured(),
                server.instances().stream()
                        .filter(instance -> instance.status().equalsIgnoreCase(STOPPED))
                        .map(
                                instance ->
                                        EntityRef.of(
                                                EntityRef.Type.INSTANCE,
                                                instance.project(),
                                                instance.name()))
                        .collect(Collectors.toSet()),
                Addressing.of(server));
    }

    /** Whether its command is {@code incus} instead of {@code lxc}. */
    public boolean isIncus() {
        return isIncus(product);
    }

    private static boolean isIncus(String product) {
        return product.equals("incus");
    }

    /** Whether a thing is, or lies in, an instance that did not run when it was captured. */
    public boolean isStopped(EntityRef entity) {
        return stopped.contains(
                new EntityRef(entity.type(), entity.project(), entity.name(), null));
    }
}
