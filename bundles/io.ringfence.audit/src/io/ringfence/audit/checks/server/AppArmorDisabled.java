package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ServerCheck;
import io.ringfence.model.Origin;
import io.ringfence.model.Server;
import io.ringfence.model.Warning;

import java.util.ArrayList;
import java.util.List;

/** {@code server.apparmor-disabled}: containers run without their profiles. */
final class AppArmorDisabled extends ServerCheck {

    AppArmorDisabled() {
        super("server.apparmor-disabled");
    }

    @Override
    protected void check(EntityRef ref, CheckContext context, Findings findings) {
        Server server = context.server();
        List<Evidence> signs = new ArrayList<>();
        for (Warning warning : server.warnings()) {
            if (WarningTexts.isAppArmorDisabled(warning) && !WarningTexts.isResolved(warning)) {
                signs.add(WarningTexts.evidence(warning));
            }
        }
        server.hostFacts()
                .forEach(
                        (host, facts) -> {
                            if (facts.apparmor().optional().filter(on -> !on).isPresent()) {
                                signs.add(
                                        new Evidence(
                                                "apparmor",
                                                "off",
                                                Origin.of(Origin.Kind.HOST, host)));
                            }
                        });
        if (!signs.isEmpty()) {
            findings.fail(
                    ref,
                    findings.check().severity(),
                    "AppArmor is off: nothing but namespaces, capabilities and seccomp confines"
                            + " instances.",
                    signs);
        } else if (server.warnings().complete()) {
            findings.pass(ref, "The server does not warn that AppArmor is off.");
        } else {
            findings.unknown(ref, server.warnings().gaps().getFirst().reason());
        }
    }
}
