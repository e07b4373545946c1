package io.ringfence.audit;

import io.ringfence.model.Server;
import io.ringfence.model.ServerIndex;

import java.time.Instant;

/**
 * What a check may look at.
 *
 * @param server the server to check
 * @param index look-ups in it
 * @param now the time of the audit, for expiry and age
 * @param tables releases and advisories
 * @param analyses what several checks want to know, worked out once
 */
public record CheckContext(
        Server server, ServerIndex index, Instant now, Tables tables, Analyses analyses) {

    public CheckContext(Server server, Instant now, Tables tables) {
        this(server, new ServerIndex(server), now, tables, new Analyses(server));
    }

    /** The server itself as the subject of a finding. */
    public EntityRef serverRef() {
        return EntityRef.of(EntityRef.Type.SERVER, server.name());
    }
}
