package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ServerConfig;
import io.ringfence.model.EffectiveValue;
import io.ringfence.model.ServerInfo;

/** {@code server.join-token-expiry}: tokens for new members of a cluster stay valid for long. */
final class JoinTokenExpiry extends TokenExpiryCheck {

    JoinTokenExpiry() {
        super("server.join-token-expiry");
    }

    @Override
    protected void check(
            ServerConfig config, EntityRef ref, CheckContext context, Findings findings) {
        ServerInfo info = context.server().info();
        EffectiveValue expiry = config.get("cluster.join_token_expiry");
        if (!info.clustered()) {
            findings.notApplicable(ref, "The server is in no cluster.");
        } else if (!expiry.isSet() && !info.apiExtensions().contains("cluster_join_token_expiry")) {
            findings.notApplicable(ref, "This release has no cluster.join_token_expiry.");
        } else {
            checkLifetime(
                    expiry,
                    "Tokens for new members",
                    "are valid for 3 hours, the default",
                    ref,
                    findings);
        }
    }
}
