package io.ringfence.audit.checks.network;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.Severity;
import io.ringfence.audit.check.AclNames;
import io.ringfence.model.NetworkAcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code network.acl-allow-all}: a rule that lets everything in makes the rest of the ACL an
 * ornament. Towards the outside the same is common, and weighs less.
 */
final class AllowAllRule extends AclCheck {

    private static final Set<String> ANYWHERE = Set.of("0.0.0.0/0", "::/0");
    private static final Set<String> ANY_PORT = Set.of("", "0-65535", "1-65535");

    AllowAllRule() {
        super("network.acl-allow-all");
    }

    @Override
    void checkAcl(NetworkAcl acl, EntityRef ref, CheckContext context, Findings findings) {
        List<Evidence> evidence = new ArrayList<>();
        int ingress = collect(acl, "ingress", acl.ingress(), evidence);
        int egress = collect(acl, "egress", acl.egress(), evidence);
        if (ingress > 0) {
            findings.fail(ref, findings.check().severity(), message(ingress, "ingress"), evidence);
        } else if (egress > 0) {
            findings.fail(ref, Severity.LOW, message(egress, "egress"), evidence);
        } else {
            findings.pass(ref, "No rule allows everything.");
        }
    }

    private static String message(int rules, String direction) {
        return rules == 1
                ? "An %s rule allows everything.".formatted(direction)
                : "%d %s rules allow everything.".formatted(rules, direction);
    }

    private static int collect(
            NetworkAcl acl,
            String direction,
            List<NetworkAcl.Rule> rules,
            List<Evidence> evidence) {
        int found = 0;
        for (NetworkAcl.Rule rule : rules) {
            if (allowsAll(rule)) {
                found++;
                String protocol = rule.protocol().isEmpty() ? "" : ", protocol " + rule.protocol();
                evidence.add(
                        new Evidence(
                                direction,
                                "allow any source, destination and port" + protocol,
                                origin(acl)));
            }
        }
        return found;
    }

    /** ICMP has no ports: a rule for it allows no more than its messages. */
    private static boolean allowsAll(NetworkAcl.Rule rule) {
        return rule.action().equals("allow")
                && !rule.state().equals("disabled")
                && !rule.protocol().startsWith("icmp")
                && isAnywhere(rule.source())
                && isAnywhere(rule.destination())
                && ANY_PORT.contains(rule.sourcePort())
                && ANY_PORT.contains(rule.destinationPort());
    }

    private static boolean isAnywhere(String subjects) {
        return subjects.isEmpty() || AclNames.of(subjects).stream().anyMatch(ANYWHERE::contains);
    }
}
