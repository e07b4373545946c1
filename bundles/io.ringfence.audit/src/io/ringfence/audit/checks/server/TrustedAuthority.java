package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ServerConfig;
import io.ringfence.audit.check.ServerConfigCheck;
import io.ringfence.model.EffectiveValue;

/** {@code server.trust-ca-certificates}: clients become administrators without a trust entry. */
final class TrustedAuthority extends ServerConfigCheck {

    TrustedAuthority() {
        super("server.trust-ca-certificates");
    }

    @Override
    protected void check(
            ServerConfig config, EntityRef ref, CheckContext context, Findings findings) {
        EffectiveValue trusted = config.get("core.trust_ca_certificates");
        if (trusted.isTrue()) {
            findings.fail(
                    ref,
                    "Every client with a certificate of the server's authority is an administrator"
                            + " without a trust entry.",
                    Evidence.of(trusted));
        } else {
            findings.pass(ref, "Clients need a trust entry.");
        }
    }
}
