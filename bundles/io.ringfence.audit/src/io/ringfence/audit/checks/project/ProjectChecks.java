package io.ringfence.audit.checks.project;

import io.ringfence.audit.Check;

import java.util.List;

/** The checks of this area. */
public final class ProjectChecks {

    private ProjectChecks() {}

    /** All of them, in the order of the catalogue. */
    public static List<Check> all() {
        return List.of(
                new UnrestrictedProject(),
                new InactiveRestrictions(),
                new WeakenedRestrictions(),
                new OpenDiskPaths(),
                new MissingLimits());
    }
}
