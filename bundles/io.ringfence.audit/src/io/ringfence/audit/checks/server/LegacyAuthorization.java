package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ServerConfig;
import io.ringfence.audit.check.ServerConfigCheck;

import java.util.List;
import java.util.Set;

/** {@code server.candid-rbac-legacy}: authorization that LXD has given up. */
final class LegacyAuthorization extends ServerConfigCheck {

    /** Keys whose value is a secret. */
    private static final Set<String> SECRET =
            Set.of("candid.api.key", "rbac.api.key", "rbac.agent.private_key");

    LegacyAuthorization() {
        super("server.candid-rbac-legacy");
    }

    @Override
    protected void check(
            ServerConfig config, EntityRef ref, CheckContext context, Findings findings) {
        List<Evidence> set =
                config.values().entrySet().stream()
                        .filter(entry -> isLegacy(entry.getKey()) && !entry.getValue().isEmpty())
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(entry -> evidence(config, entry.getKey(), entry.getValue()))
                        .toList();
        if (set.isEmpty()) {
            findings.notApplicable(ref, "Neither Candid nor RBAC is configured.");
        } else {
            findings.fail(
                    ref,
                    findings.check().severity(),
                    config.hasAny("rbac.")
                            ? "RBAC decides who may do what, and its roles operator and admin are"
                                    + " root on the host."
                            : "Candid decides who is trusted, and later releases do not know it.",
                    set);
        }
    }

    private static boolean isLegacy(String key) {
        return key.startsWith("candid.") || key.startsWith("rbac.");
    }

    private static Evidence evidence(ServerConfig config, String key, String value) {
        return new Evidence(key, SECRET.contains(key) ? "set" : value, config.origin());
    }
}
