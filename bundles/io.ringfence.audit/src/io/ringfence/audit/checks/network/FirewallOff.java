package io.ringfence.audit.checks.network;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.IpFamily;
import io.ringfence.audit.check.Nic;
import io.ringfence.model.ConfigValue;
import io.ringfence.model.Network;

import java.util.ArrayList;
import java.util.List;

/** {@code network.firewall-off}: No firewall rules are made for a bridge. */
final class FirewallOff extends ManagedNetworkCheck {

    FirewallOff() {
        super("network.firewall-off");
    }

    @Override
    void checkNetwork(Network network, EntityRef ref, CheckContext context, Findings findings) {
        if (!isBridge(network)) {
            findings.notApplicable(ref, "Only bridges have these settings.");
            return;
        }
        List<String> off = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        for (IpFamily family : IpFamily.values()) {
            if (ConfigValue.isFalse(network.config().get(family.firewall()))
                    && Nic.carries(network, family) != Nic.Carries.NO) {
                off.add(family.label());
                evidence.add(evidence(network, family.firewall()));
            }
        }
        if (off.isEmpty()) {
            findings.pass(ref, "Firewall rules are made for what the bridge carries.");
        } else {
            findings.fail(
                    ref,
                    findings.check().severity(),
                    "No firewall rules are made for %s on this bridge."
                            .formatted(String.join(" and ", off)),
                    evidence);
        }
    }
}
