package io.ringfence.audit.checks.network;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.UsedBy;
import io.ringfence.model.Network;

/** {@code network.unused}: a network that serves nobody. */
final class UnusedNetwork extends ManagedNetworkCheck {

    UnusedNetwork() {
        super("network.unused");
    }

    @Override
    void checkNetwork(Network network, EntityRef ref, CheckContext context, Findings findings) {
        UsedBy usedBy = UsedBy.of(network.usedBy(), "/1.0/networks/" + network.name(), context);
        if (!usedBy.nothing() || NetworkUse.of(context).nics(network) > 0) {
            findings.pass(ref, "The network is used.");
        } else if (UsedBy.isFiltered(context)) {
            findings.unknown(
                    ref,
                    "This client may not see all that could use it; use a client that is not"
                            + " restricted.");
        } else if (usedBy.idleProfiles().isEmpty()) {
            findings.fail(ref, "Nothing uses the network.", usedBy.evidence(origin(network)));
        } else {
            findings.fail(
                    ref,
                    "Only profiles that no instance has name the network: "
                            + String.join(", ", usedBy.idleProfiles())
                            + ".",
                    usedBy.evidence(origin(network)));
        }
    }
}
