package io.ringfence.audit.checks.network;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.AclNames;
import io.ringfence.audit.check.InstanceDevice;
import io.ringfence.audit.check.Nic;
import io.ringfence.audit.check.NicCheck;
import io.ringfence.model.Network;

import java.util.List;
import java.util.stream.Stream;

/**
 * The half of {@link MissingAcl} that is about NICs. On a bridge LXD refuses ACLs of a NIC, so the
 * finding of the network says all; on an OVN network a NIC has its own, as on a bridge of Incus.
 */
final class NicsWithoutAcl extends NicCheck {

    NicsWithoutAcl() {
        super(MissingAcl.ID);
    }

    @Override
    protected void checkNic(Nic nic, CheckContext context, Findings findings) {
        EntityRef ref = nic.device().ref();
        Network network = nic.network();
        if (network == null || !network.managed()) {
            findings.notApplicable(ref, "ACLs do not apply to what it is attached to.");
            return;
        }
        switch (nic.kind()) {
            case BRIDGED -> {
                if (nic.acls().isEmpty() && !canHaveOwn(context)) {
                    findings.notApplicable(ref, "ACLs of a bridge are those of the network.");
                } else {
                    checkAcls(nic, network, context, findings);
                }
            }
            case OVN -> checkAcls(nic, network, context, findings);
            default -> findings.notApplicable(ref, "ACLs do not apply to NICs of this type.");
        }
    }

    private static boolean canHaveOwn(CheckContext context) {
        return context.server().info().apiExtensions().contains("network_bridge_acl_devices");
    }

    private static void checkAcls(
            Nic nic, Network network, CheckContext context, Findings findings) {
        InstanceDevice device = nic.device();
        List<String> ofNetwork = AclNames.of(network.config().getOrDefault(AclNames.KEY, ""));
        AclEffect effect =
                AclEffect.of(
                        network.project(),
                        Stream.concat(nic.acls().stream(), ofNetwork.stream()).toList(),
                        key -> option(nic, network, key),
                        context);
        switch (effect) {
            case LIMITS -> findings.pass(device.ref(), "ACLs limit its traffic.");
            case NONE ->
                    findings.fail(
                            device.ref(),
                            "Neither the NIC nor its network " + network.name() + " has an ACL.",
                            device.evidence(AclNames.KEY),
                            ManagedNetworkCheck.evidence(network, AclNames.KEY));
            case LIMITS_NOTHING ->
                    findings.fail(
                            device.ref(),
                            "The ACLs of the NIC stop nothing, and what they do not match is"
                                    + " allowed.",
                            device.evidence(AclNames.KEY),
                            device.evidence(AclEffect.INGRESS_DEFAULT),
                            device.evidence(AclEffect.EGRESS_DEFAULT));
            case UNSEEN ->
                    findings.unknown(
                            device.ref(),
                            "Not all ACLs of the NIC can be seen; use a client that may see them.",
                            device.evidence(AclNames.KEY));
        }
    }

    /** What the NIC says counts more than what its network says. */
    private static String option(Nic nic, Network network, String key) {
        String own = nic.device().option(key);
        return own.isEmpty() ? network.config().getOrDefault(key, "") : own;
    }
}
