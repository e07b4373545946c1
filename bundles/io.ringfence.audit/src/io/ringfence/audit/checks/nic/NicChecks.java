package io.ringfence.audit.checks.nic;

import io.ringfence.audit.Check;
import io.ringfence.audit.check.IpFamily;

import java.util.List;

/** The checks of this area. */
public final class NicChecks {

    private NicChecks() {}

    /** All of them, in the order of the catalogue. */
    public static List<Check> all() {
        return List.of(
                new UnfilteredMac(),
                new UnfilteredAddresses("nic.ipv4-filtering", IpFamily.IPV4),
                new UnfilteredAddresses("nic.ipv6-filtering", IpFamily.IPV6),
                new BlockedTraffic(),
                new UncontrolledNic(),
                new RoutedNic());
    }
}
