package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ServerConfig;
import io.ringfence.audit.check.ServerConfigCheck;
import io.ringfence.model.EffectiveValue;

/** {@code server.metrics-unauthenticated}: everybody who reaches the server reads its metrics. */
final class UnauthenticatedMetrics extends ServerConfigCheck {

    UnauthenticatedMetrics() {
        super("server.metrics-unauthenticated");
    }

    @Override
    protected void check(
            ServerConfig config, EntityRef ref, CheckContext context, Findings findings) {
        EffectiveValue metrics = config.get("core.metrics_address");
        // the API serves the metrics, too, under the same rule (LXD source, lxd/api_metrics.go)
        EffectiveValue address = metrics.isSet() ? metrics : config.get("core.https_address");
        EffectiveValue authentication = config.get("core.metrics_authentication");
        if (!address.isSet()) {
            findings.notApplicable(ref, "The metrics are served on no network address.");
        } else if (authentication.isFalse()) {
            findings.fail(
                    ref,
                    "Metrics with the names of all instances are served without authentication.",
                    Evidence.of(authentication),
                    Evidence.of(address));
        } else {
            findings.pass(ref, "Metrics are served to trusted clients only.");
        }
    }
}
