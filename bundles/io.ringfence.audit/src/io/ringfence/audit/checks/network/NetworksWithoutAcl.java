package io.ringfence.audit.checks.network;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.AclNames;
import io.ringfence.model.Network;

import java.util.List;

/** The half of {@link MissingAcl} that is about networks. */
final class NetworksWithoutAcl extends ManagedNetworkCheck {

    NetworksWithoutAcl() {
        super(MissingAcl.ID);
    }

    @Override
    void checkNetwork(Network network, EntityRef ref, CheckContext context, Findings findings) {
        if (!isBridge(network) && !network.type().equals("ovn")) {
            findings.notApplicable(ref, "Only bridges and OVN networks can have ACLs.");
            return;
        }
        List<String> acls = AclNames.of(network.config().getOrDefault(AclNames.KEY, ""));
        AclEffect effect =
                AclEffect.of(
                        network.project(),
                        acls,
                        key -> network.config().getOrDefault(key, ""),
                        context);
        switch (effect) {
            case NONE -> checkNics(network, ref, NetworkUse.of(context), findings);
            case LIMITS -> findings.pass(ref, "ACLs limit the traffic of the network.");
            case LIMITS_NOTHING ->
                    findings.fail(
                            ref,
                            "The ACLs of the network stop nothing, and what they do not match is"
                                    + " allowed.",
                            evidence(network, AclNames.KEY),
                            evidence(network, AclEffect.INGRESS_DEFAULT),
                            evidence(network, AclEffect.EGRESS_DEFAULT));
            case UNSEEN ->
                    findings.unknown(
                            ref,
                            "Not all ACLs of the network can be seen; use a client that may see"
                                    + " them.",
                            evidence(network, AclNames.KEY));
        }
    }

    private static String nics(int without, int all) {
        if (all == 1) {
            return "its only NIC";
        }
        return without == all ? "its " + all + " NICs" : without + " of its " + all + " NICs";
    }

    private static void checkNics(
            Network network, EntityRef ref, NetworkUse use, Findings findings) {
        int all = use.nics(network);
        int without = all - use.nicsWithAcls(network);
        if (all > 0 && without == 0) {
            findings.pass(ref, "The network has no ACL, but each of its NICs has.");
        } else {
            findings.fail(
                    ref,
                    all == 0
                            ? "No ACL limits the traffic of the network."
                            : "No ACL limits the traffic of the network and of "
                                    + nics(without, all)
                                    + ".",
                    evidence(network, AclNames.KEY));
        }
    }
}
