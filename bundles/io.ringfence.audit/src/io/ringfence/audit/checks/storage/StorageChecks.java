package io.ringfence.audit.checks.storage;

import io.ringfence.audit.Check;

import java.util.List;

/** The checks of this area. */
public final class StorageChecks {

    private StorageChecks() {}

    /** All of them, in the order of the catalogue. */
    public static List<Check> all() {
        return List.of(new UnusedPool(), new SharedDevice());
    }
}
