package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ServerConfig;
import io.ringfence.audit.check.ServerConfigCheck;
import io.ringfence.model.EffectiveValue;

import java.util.List;

/** {@code server.remote-logging-missing}: events are kept nowhere but on the host itself. */
final class MissingRemoteLogging extends ServerConfigCheck {

    MissingRemoteLogging() {
        super("server.remote-logging-missing");
    }

    @Override
    protected void check(
            ServerConfig config, EntityRef ref, CheckContext context, Findings findings) {
        List<EffectiveValue> targets = LogTarget.addresses(config);
        if (targets.isEmpty()) {
            findings.fail(
                    ref,
                    "The server sends its events to no other system.",
                    Evidence.of(config.get(LogTarget.LOKI)));
        } else {
            findings.pass(
                    ref,
                    "The server sends its events to another system.",
                    targets.stream()
                            .map(each -> new Evidence(each.key(), "set", each.origin()))
                            .toArray(Evidence[]::new));
        }
    }
}
