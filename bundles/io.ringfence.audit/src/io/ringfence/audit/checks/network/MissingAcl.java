package io.ringfence.audit.checks.network;

import io.ringfence.audit.Check;
import io.ringfence.audit.CheckContext;
import io.ringfence.audit.Findings;

/**
 * {@code network.no-acl}: nothing says which traffic may pass. It is about networks, and about the
 * NICs that can have ACLs of their own.
 */
final class MissingAcl implements Check {

    static final String ID = "network.no-acl";

    private final NetworksWithoutAcl networks = new NetworksWithoutAcl();
    private final NicsWithoutAcl nics = new NicsWithoutAcl();

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        networks.run(context, findings);
        nics.run(context, findings);
    }
}
