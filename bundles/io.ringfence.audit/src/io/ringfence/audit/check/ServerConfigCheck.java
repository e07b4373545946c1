package io.ringfence.audit.check;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.model.Known;

import java.util.Map;

/** A check of the server's configuration; unknown where the client may not see it. */
public abstract class ServerConfigCheck extends ServerCheck {

    protected ServerConfigCheck(String id) {
        super(id);
    }

    @Override
    protected final void check(EntityRef ref, CheckContext context, Findings findings) {
        switch (context.server().info().config()) {
            case Known.Value<Map<String, String>>(var values) ->
                    check(ServerConfig.of(context.server(), values), ref, context, findings);
            case Known.Unknown<Map<String, String>>(String reason) -> findings.unknown(ref, reason);
        }
    }

    /** Says of the server what its configuration tells. */
    protected abstract void check(
            ServerConfig config, EntityRef ref, CheckContext context, Findings findings);
}
