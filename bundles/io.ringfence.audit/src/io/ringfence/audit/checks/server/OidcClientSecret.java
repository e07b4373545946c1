package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ServerConfig;
import io.ringfence.audit.check.ServerConfigCheck;
import io.ringfence.model.EffectiveValue;

/** {@code server.oidc-client-secret}: a shared secret that most identity providers do not need. */
final class OidcClientSecret extends ServerConfigCheck {

    OidcClientSecret() {
        super("server.oidc-client-secret");
    }

    @Override
    protected void check(
            ServerConfig config, EntityRef ref, CheckContext context, Findings findings) {
        EffectiveValue secret = config.get("oidc.client.secret");
        if (secret.isSet()) {
            findings.fail(
                    ref,
                    "A client secret is set: it is needed only if the identity provider requires"
                            + " one.",
                    new Evidence(secret.key(), "set", secret.origin()));
        } else if (!config.hasAny("oidc.")) {
            findings.notApplicable(ref, "OpenID Connect is not configured.");
        } else {
            findings.pass(ref, "No client secret is set.");
        }
    }
}
