package io.ringfence.audit.checks.network;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ListingCheck;
import io.ringfence.model.Listing;
import io.ringfence.model.Network;
import io.ringfence.model.Origin;

/** A check of each network that LXD manages; it does not concern other interfaces of the host. */
abstract class ManagedNetworkCheck extends ListingCheck<Network> {

    ManagedNetworkCheck(String id) {
        super(id);
    }

    @Override
    protected final Listing<Network> listing(CheckContext context) {
        return context.server().networks();
    }

    @Override
    protected final void check(Network network, CheckContext context, Findings findings) {
        EntityRef ref = EntityRef.of(EntityRef.Type.NETWORK, network.project(), network.name());
        if (network.managed()) {
            checkNetwork(network, ref, context, findings);
        } else {
            findings.notApplicable(ref, "It is an interface of the host, not a managed network.");
        }
    }

    abstract void checkNetwork(
            Network network, EntityRef ref, CheckContext context, Findings findings);

    static boolean isBridge(Network network) {
        return network.type().equals("bridge");
    }

    static Evidence evidence(Network network, String key) {
        return new Evidence(key, network.config().getOrDefault(key, ""), origin(network));
    }

    static Origin origin(Network network) {
        return Origin.of(Origin.Kind.NETWORK, network.project(), network.name());
    }
}
