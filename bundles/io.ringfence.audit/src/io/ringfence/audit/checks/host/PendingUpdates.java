package io.ringfence.audit.checks.host;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.HostCheck;
import io.ringfence.model.HostFacts;
import io.ringfence.model.HostFacts.Updates;
import io.ringfence.model.Known;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code host.updates}: known security updates are not installed, or nobody installs them. */
final class PendingUpdates extends HostCheck {

    /** Package lists that are older do not tell what is pending. */
    private static final Duration FRESH = Duration.ofDays(7);

    PendingUpdates() {
        super("host.updates");
    }

    @Override
    protected void check(HostFacts facts, EntityRef ref, CheckContext context, Findings findings) {
        switch (facts.updates()) {
            case Known.Unknown<Updates>(String reason) ->
                    unknown(ref, "Which updates are pending", reason, findings);
            case Known.Value<Updates>(Updates updates) ->
                    check(updates, facts.collected().optional(), ref, findings);
        }
    }

    private static void check(
            Updates updates, Optional<Instant> collected, EntityRef ref, Findings findings) {
        List<Evidence> evidence = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        long security = updates.security().optional().orElse(0L);
        if (security > 0) {
            evidence.add(evidence(ref, "pending security updates", Long.toString(security)));
            faults.add(
                    security == 1
                            ? "1 security update is pending"
                            : security + " security updates are pending");
        }
        if (updates.automatic().optional().filter(on -> !on).isPresent()) {
            evidence.add(evidence(ref, "automatic updates", "off"));
            faults.add("updates are not automatic");
        }
        String unknown = whyUnknown(updates);
        if (!faults.isEmpty()) {
            String message = String.join(", and ", faults) + ".";
            findings.fail(
                    ref,
                    findings.check().severity(),
                    Character.toUpperCase(message.charAt(0)) + message.substring(1),
                    evidence);
        } else if (!unknown.isEmpty()) {
            unknown(ref, "Which updates are pending", unknown, findings);
        } else if (isStale(updates, collected)) {
            findings.unknown(
                    ref,
                    "The package lists were not refreshed for a week: run apt-get update on the"
                            + " host and collect the host facts again.");
        } else {
            findings.pass(ref, "No security update is pending, and updates are automatic.");
        }
    }

    private static String whyUnknown(Updates updates) {
        return updates.security()
                .whyUnknown()
                .or(() -> updates.automatic().whyUnknown())
                .orElse("");
    }

    private static boolean isStale(Updates updates, Optional<Instant> collected) {
        Optional<Instant> refreshed = updates.listsRefreshed().optional().flatMap(time -> time);
        return refreshed.isEmpty()
                || collected.isPresent()
                        && Duration.between(refreshed.get(), collected.get()).compareTo(FRESH) > 0;
    }
}
