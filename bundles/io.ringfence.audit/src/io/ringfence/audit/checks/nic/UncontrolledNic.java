package io.ringfence.audit.checks.nic;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.InstanceDevice;
import io.ringfence.audit.check.Nic;
import io.ringfence.audit.check.NicCheck;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code nic.bypasses-controls}: LXD's ACLs and filters do not see what passes this NIC. */
final class UncontrolledNic extends NicCheck {

    UncontrolledNic() {
        super("nic.bypasses-controls");
    }

    @Override
    protected void checkNic(Nic nic, CheckContext context, Findings findings) {
        InstanceDevice device = nic.device();
        switch (nic.kind()) {
            case MACVLAN, IPVLAN, SRIOV, PHYSICAL ->
                    fail(
                            nic,
                            findings,
                            "Its traffic goes straight to the network of %s: its type is %s."
                                    .formatted(nic.attachedTo(), name(nic.kind())));
            case BRIDGED -> checkBridged(nic, findings);
            case OVN -> findings.pass(device.ref(), "It is attached to an OVN network.");
            case ROUTED, P2P ->
                    findings.notApplicable(
                            device.ref(), "Its traffic ends at the host, which filters it.");
        }
    }

    private static void checkBridged(Nic nic, Findings findings) {
        if (nic.isManaged()) {
            findings.pass(nic.device().ref(), "It is attached to a managed bridge.");
        } else {
            fail(
                    nic,
                    findings,
                    "The bridge %s is not managed: no ACL applies to it."
                            .formatted(nic.attachedTo()));
        }
    }

    private static void fail(Nic nic, Findings findings, String message) {
        InstanceDevice device = nic.device();
        List<Evidence> evidence =
                Stream.of("network", "nictype", "parent")
                        .filter(key -> !device.option(key).isEmpty())
                        .map(device::evidence)
                        .toList();
        findings.fail(device.ref(), findings.check().severity(), message, evidence);
    }

    private static String name(Nic.Kind kind) {
        return kind == Nic.Kind.SRIOV ? "SR-IOV" : kind.name().toLowerCase(Locale.ROOT);
    }
}
