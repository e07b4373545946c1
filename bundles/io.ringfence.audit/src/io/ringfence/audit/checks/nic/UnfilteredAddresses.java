package io.ringfence.audit.checks.nic;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.InstanceDevice;
import io.ringfence.audit.check.IpFamily;
import io.ringfence.audit.check.Nic;
import io.ringfence.audit.check.NicCheck;
import io.ringfence.model.Network;
import io.ringfence.model.Origin;

import java.util.List;

/**
 * {@code nic.ipv4-filtering} and {@code nic.ipv6-filtering}: the instance can take the address of
 * another, and with IPv6 also announce itself as router.
 */
final class UnfilteredAddresses extends NicCheck {

    private final IpFamily family;
    private final String noFilter;
    private final String notCarried;
    private final String filtered;
    private final String passMessage;

    UnfilteredAddresses(String id, IpFamily family) {
        super(id);
        this.family = family;
        noFilter = "NICs of this type have no " + family.label() + " filter.";
        notCarried = "The bridge carries no " + family.label() + ".";
        filtered = "OVN binds a NIC to its addresses by itself.";
        passMessage = "The instance can only use its own " + family.label() + " addresses.";
    }

    @Override
    protected void checkNic(Nic nic, CheckContext context, Findings findings) {
        switch (nic.kind()) {
            case BRIDGED -> checkBridged(nic, findings);
            case OVN -> findings.notApplicable(nic.device().ref(), filtered);
            default -> findings.notApplicable(nic.device().ref(), noFilter);
        }
    }

    private void checkBridged(Nic nic, Findings findings) {
        InstanceDevice device = nic.device();
        Nic.Carries carries = nic.carries(family);
        if (nic.filters(family)) {
            findings.pass(device.ref(), passMessage);
        } else if (carries == Nic.Carries.NO) {
            findings.notApplicable(device.ref(), notCarried);
        } else {
            String more =
                    family == IpFamily.IPV6
                            ? ", and its router advertisements can change the routes of the host"
                            : "";
            findings.fail(
                    device.ref(),
                    findings.check().severity(),
                    "The instance can use any %s address on %s%s."
                            .formatted(family.label(), nic.attachedTo(), more),
                    List.of(device.evidence(family.filtering()), bridge(nic, carries)));
        }
    }

    private Evidence bridge(Nic nic, Nic.Carries carries) {
        Network network = nic.network();
        if (network == null || carries == Nic.Carries.ASSUMED) {
            return new Evidence(
                    nic.attachedTo(),
                    family.label() + " is assumed",
                    new Origin(Origin.Kind.INFERRED, "", "it is not managed, or hidden"));
        }
        return new Evidence(
                family.address(),
                network.config().getOrDefault(family.address(), ""),
                Origin.of(Origin.Kind.NETWORK, network.project(), network.name()));
    }
}
