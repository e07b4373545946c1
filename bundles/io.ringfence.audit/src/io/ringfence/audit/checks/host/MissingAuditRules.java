package io.ringfence.audit.checks.host;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.HostCheck;
import io.ringfence.model.HostFacts;
import io.ringfence.model.HostFacts.AuditRules;
import io.ringfence.model.HostFacts.InstalledPackage;
import io.ringfence.model.Known;

import java.util.ArrayList;
import java.util.List;

/** {@code host.audit-rules}: nobody records who ran the commands of the daemon. */
final class MissingAuditRules extends HostCheck {

    /** LXD how-to, How to harden security, section Use auditd rules. */
    private static final List<String> SNAP =
            List.of(
                    "/snap/bin/lxc",
                    "/snap/bin/lxd",
                    "/snap/bin/lxd.buginfo",
                    "/snap/bin/lxd.check-kernel",
                    "/snap/bin/lxd.lxc");

    private static final List<String> LXD_PACKAGE = List.of("/usr/bin/lxc", "/usr/bin/lxd");
    private static final List<String> INCUS_PACKAGE = List.of("/usr/bin/incus");

    MissingAuditRules() {
        super("host.audit-rules");
    }

    @Override
    protected void check(HostFacts facts, EntityRef ref, CheckContext context, Findings findings) {
        switch (facts.audit()) {
            case Known.Unknown<AuditRules>(String reason) ->
                    unknown(ref, "Which audit rules are loaded", reason, findings);
            case Known.Value<AuditRules>(AuditRules rules) -> {
                List<String> commands = commands(facts, context.server().info().isIncus());
                switch (rules.loaded()) {
                    case Known.Unknown<List<String>>(String reason) ->
                            unknown(ref, "Which audit rules are loaded", reason, findings);
                    case Known.Value<List<String>>(List<String> loaded) ->
                            check(
                                    missing(commands, loaded),
                                    missing(commands, rules.files().optional().orElse(List.of())),
                                    ref,
                                    findings);
                }
            }
        }
    }

    private static void check(
            List<String> notLoaded, List<String> notWritten, EntityRef ref, Findings findings) {
        if (notLoaded.isEmpty()) {
            findings.pass(ref, "Running the commands of the daemon is recorded.");
            return;
        }
        List<Evidence> evidence = new ArrayList<>();
        for (String command : notLoaded) {
            String state = notWritten.contains(command) ? "no rule" : "rule not loaded";
            evidence.add(evidence(ref, command, state));
        }
        findings.fail(
                ref,
                findings.check().severity(),
                "Running these commands is not recorded: " + String.join(", ", notLoaded) + ".",
                evidence);
    }

    private static List<String> missing(List<String> commands, List<String> lines) {
        List<AuditRule> rules = lines.stream().map(AuditRule::parse).toList();
        return commands.stream()
                .filter(command -> rules.stream().noneMatch(rule -> rule.records(command)))
                .toList();
    }

    /** What to record, by how the product is installed. */
    private static List<String> commands(HostFacts facts, boolean incus) {
        if (incus) {
            return INCUS_PACKAGE;
        }
        boolean snap =
                facts.packages().optional().stream()
                        .flatMap(List::stream)
                        .filter(each -> each.name().equals("lxd"))
                        .map(InstalledPackage::manager)
                        .anyMatch("snap"::equals);
        return snap ? SNAP : LXD_PACKAGE;
    }
}
