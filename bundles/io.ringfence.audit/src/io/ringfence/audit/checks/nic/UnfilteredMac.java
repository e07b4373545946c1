package io.ringfence.audit.checks.nic;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.IpFamily;
import io.ringfence.audit.check.Nic;
import io.ringfence.audit.check.NicCheck;

/** {@code nic.mac-filtering}: the instance can take the MAC address of another. */
final class UnfilteredMac extends NicCheck {

    UnfilteredMac() {
        super("nic.mac-filtering");
    }

    @Override
    protected void checkNic(Nic nic, CheckContext context, Findings findings) {
        switch (nic.kind()) {
            case BRIDGED, SRIOV -> checkFilter(nic, findings);
            case OVN ->
                    findings.notApplicable(
                            nic.device().ref(), "OVN binds a NIC to its addresses by itself.");
            default ->
                    findings.notApplicable(
                            nic.device().ref(), "NICs of this type have no MAC filter.");
        }
    }

    private static void checkFilter(Nic nic, Findings findings) {
        if (nic.filtersMac()) {
            findings.pass(nic.device().ref(), "The instance can only use its own MAC address.");
        } else {
            findings.fail(
                    nic.device().ref(),
                    "The instance can use any MAC address on " + nic.attachedTo() + ".",
                    nic.device().evidence("security.mac_filtering"),
                    nic.device().evidence(IpFamily.IPV4.filtering()),
                    nic.device().evidence(IpFamily.IPV6.filtering()));
        }
    }
}
