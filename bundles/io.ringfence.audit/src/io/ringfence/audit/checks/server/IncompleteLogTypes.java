package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ServerConfig;
import io.ringfence.audit.check.ServerConfigCheck;
import io.ringfence.model.EffectiveValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code server.loki-types}: events that a review needs are not sent. */
final class IncompleteLogTypes extends ServerConfigCheck {

    IncompleteLogTypes() {
        super("server.loki-types");
    }

    @Override
    protected void check(
            ServerConfig config, EntityRef ref, CheckContext context, Findings findings) {
        List<EffectiveValue> targets = LogTarget.addresses(config);
        if (targets.isEmpty()) {
            findings.notApplicable(ref, "The server sends its events to no other system.");
            return;
        }
        boolean security = context.server().info().apiExtensions().contains("event_security");
        Set<String> needed = security ? Set.of("lifecycle", "security") : Set.of("lifecycle");
        Set<String> missing = new TreeSet<>();
        List<Evidence> incomplete = new ArrayList<>();
        for (EffectiveValue target : targets) {
            EffectiveValue types = LogTarget.types(config, target);
            Set<String> lacking = new TreeSet<>(needed);
            lacking.removeAll(LogTarget.sent(types));
            if (!lacking.isEmpty()) {
                missing.addAll(lacking);
                incomplete.add(Evidence.of(types));
            }
        }
        if (incomplete.isEmpty()) {
            findings.pass(ref, "All events that a review needs are sent.");
        } else {
            findings.fail(
                    ref,
                    findings.check().severity(),
                    "Events of these types are not sent: " + String.join(", ", missing) + ".",
                    incomplete);
        }
    }
}
