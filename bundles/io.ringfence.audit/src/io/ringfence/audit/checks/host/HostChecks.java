package io.ringfence.audit.checks.host;

import io.ringfence.audit.Check;

import java.util.List;

/** The checks of this area. */
public final class HostChecks {

    private HostChecks() {}

    /** All of them, in the order of the catalogue. */
    public static List<Check> all() {
        return List.of(
                new AdministratorGroup(),
                new UserGroup(),
                new DaemonLogging(),
                new MissingAuditRules(),
                new NameLeak(),
                new OpenFirewall(),
                new PendingUpdates(),
                new UbuntuProMissing(),
                new CisResult(),
                new OverlappingSubIds());
    }
}
