package io.ringfence.audit.checks.instance;

import io.ringfence.audit.Check;

import java.util.List;

/** The checks of this area. */
public final class InstanceChecks {

    private InstanceChecks() {}

    /** All of them, in the order of the catalogue. */
    public static List<Check> all() {
        return List.of(new PrivilegedContainer());
    }
}
