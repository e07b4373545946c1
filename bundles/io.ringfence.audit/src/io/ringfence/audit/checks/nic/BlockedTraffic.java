package io.ringfence.audit.checks.nic;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.InstanceDevice;
import io.ringfence.audit.check.IpFamily;
import io.ringfence.audit.check.Nic;
import io.ringfence.audit.check.NicCheck;
import io.ringfence.model.EffectiveValue;
import io.ringfence.model.Network;
import io.ringfence.model.Origin;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code nic.filtering-blocks-traffic}: a filter stops more than forged addresses. A family without
 * an address on the bridge or without DHCP has no address to let through, unless the NIC names one;
 * nested instances have MAC addresses of their own.
 */
final class BlockedTraffic extends NicCheck {

    BlockedTraffic() {
        super("nic.filtering-blocks-traffic");
    }

    @Override
    protected void checkNic(Nic nic, CheckContext context, Findings findings) {
        InstanceDevice device = nic.device();
        if (nic.kind() != Nic.Kind.BRIDGED) {
            findings.notApplicable(device.ref(), "It is not attached to a bridge.");
            return;
        }
        if (!nic.filtersMac()) {
            findings.notApplicable(device.ref(), "Nothing is filtered.");
            return;
        }
        List<String> blocked = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        for (IpFamily family : IpFamily.values()) {
            if (isBlocked(nic, family)) {
                blocked.add("all " + family.label() + " traffic");
                evidence.add(device.evidence(family.filtering()));
                evidence.addAll(ofBridge(nic.network(), family));
            }
        }
        EffectiveValue nesting = device.config().get("security.nesting");
        if (nesting.isTrue()) {
            blocked.add("all traffic of nested instances with MAC addresses of their own");
            evidence.add(Evidence.of(nesting));
        }
        if (blocked.isEmpty()) {
            findings.pass(device.ref(), "The filters stop nothing but forged addresses.");
        } else {
            findings.fail(
                    device.ref(),
                    findings.check().severity(),
                    "The filters stop " + String.join(" and ", blocked) + ".",
                    evidence);
        }
    }

    /** An address on the NIC is let through; {@code none} there says that this is meant. */
    private static boolean isBlocked(Nic nic, IpFamily family) {
        Network bridge = nic.network();
        return nic.filters(family)
                && nic.device().option(family.address()).isEmpty()
                && bridge != null
                && bridge.managed()
                && !Nic.handsOut(bridge, family);
    }

    private static List<Evidence> ofBridge(@Nullable Network bridge, IpFamily family) {
        List<Evidence> evidence = new ArrayList<>();
        if (bridge != null) {
            Origin origin = Origin.of(Origin.Kind.NETWORK, bridge.project(), bridge.name());
            for (String key : List.of(family.address(), family.dhcp())) {
                evidence.add(new Evidence(key, bridge.config().getOrDefault(key, ""), origin));
            }
        }
        return evidence;
    }
}
