package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ServerConfig;
import io.ringfence.audit.check.ServerConfigCheck;
import io.ringfence.audit.tables.ServerVersion;
import io.ringfence.model.EffectiveValue;
import io.ringfence.model.ServerInfo;

/** {@code server.trust-password-set}: whoever knows or guesses it becomes administrator. */
final class TrustPassword extends ServerConfigCheck {

    TrustPassword() {
        super("server.trust-password-set");
    }

    @Override
    protected void check(
            ServerConfig config, EntityRef ref, CheckContext context, Findings findings) {
        EffectiveValue password = config.get("core.trust_password");
        if (password.isSet()) {
            findings.fail(
                    ref,
                    "A trust password is set: whoever knows or guesses it becomes administrator.",
                    new Evidence(password.key(), "set", password.origin()));
        } else if (isWithoutPassword(context.server().info())) {
            findings.notApplicable(ref, "This release has no trust password.");
        } else {
            findings.pass(ref, "No trust password is set.");
        }
    }

    /** LXD gave it up in 6.1, Incus never had it. */
    private static boolean isWithoutPassword(ServerInfo info) {
        return info.isIncus()
                || ServerVersion.parse(info.version())
                        .filter(version -> version.major() >= 6)
                        .isPresent();
    }
}
