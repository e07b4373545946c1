package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ServerConfig;
import io.ringfence.audit.check.ServerConfigCheck;

/** {@code server.oidc-manual-review}: what only the identity provider can tell. */
final class OidcReview extends ServerConfigCheck {

    OidcReview() {
        super("server.oidc-manual-review");
    }

    @Override
    protected void check(
            ServerConfig config, EntityRef ref, CheckContext context, Findings findings) {
        if (config.hasAny("oidc.")) {
            findings.unknown(
                    ref,
                    "Only the identity provider tells whether access tokens are short-lived and a"
                            + " second factor is required: review it there.",
                    Evidence.of(config.get("oidc.issuer")));
        } else {
            findings.notApplicable(ref, "OpenID Connect is not configured.");
        }
    }
}
