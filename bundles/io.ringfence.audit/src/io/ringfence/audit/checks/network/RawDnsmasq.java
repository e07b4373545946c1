package io.ringfence.audit.checks.network;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.model.ConfigValue;
import io.ringfence.model.Network;

/** {@code network.raw-dnsmasq}: with it LXD runs dnsmasq without AppArmor. */
final class RawDnsmasq extends ManagedNetworkCheck {

    private static final String KEY = "raw.dnsmasq";

    RawDnsmasq() {
        super("network.raw-dnsmasq");
    }

    @Override
    void checkNetwork(Network network, EntityRef ref, CheckContext context, Findings findings) {
        if (!isBridge(network)) {
            findings.notApplicable(ref, "Only bridges run dnsmasq.");
        } else if (ConfigValue.isSet(network.config().get(KEY))) {
            findings.fail(
                    ref,
                    "raw.dnsmasq is set: dnsmasq of this bridge runs without AppArmor.",
                    evidence(network, KEY));
        } else {
            findings.pass(ref, "raw.dnsmasq is not set.");
        }
    }
}
