package io.ringfence.audit.checks.profile;

import io.ringfence.audit.Check;

import java.util.List;

/** The checks of this area. */
public final class ProfileChecks {

    private ProfileChecks() {}

    /** All of them, in the order of the catalogue. */
    public static List<Check> all() {
        return List.of(new DangerousUnusedProfile());
    }
}
