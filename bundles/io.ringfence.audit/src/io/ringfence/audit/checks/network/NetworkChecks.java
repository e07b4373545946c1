package io.ringfence.audit.checks.network;

import io.ringfence.audit.Check;

import java.util.List;

/** The checks of this area. */
public final class NetworkChecks {

    private NetworkChecks() {}

    /** All of them, in the order of the catalogue. */
    public static List<Check> all() {
        return List.of(
                new MissingAcl(),
                new AllowAllRule(),
                new UnusedAcl(),
                new UnusedNetwork(),
                new FirewallOff(),
                new RawDnsmasq());
    }
}
