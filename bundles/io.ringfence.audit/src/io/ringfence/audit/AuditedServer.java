package io.ringfence.audit;

import io.ringfence.model.Server;

import java.time.Instant;

/**
 * A server of an audit.
 *
 * @param name its name in the capture
 * @param product {@code lxd} or {@code incus}
 * @param version server version, empty when the client may not see it
 * @param captured when it was captured
 */
public record AuditedServer(String name, String product, String version, Instant captured) {

    static AuditedServer of(Server server) {
        return new AuditedServer(
                server.name(), server.info().product(), server.info().version(), server.captured());
    }

    /** Whether its command is {@code incus} instead of {@code lxc}. */
    public boolean isIncus() {
        return product.equals("incus");
    }
}
