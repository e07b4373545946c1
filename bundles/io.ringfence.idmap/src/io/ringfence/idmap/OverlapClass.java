package io.ringfence.idmap;

/**
 * Why host ids of a container are somebody else's as well. The name is that of machine-readable
 * results.
 */
public enum OverlapClass {
    /** No map at all: every id is the host's. */
    PRIVILEGED("privileged", OverlapLevel.CRITICAL),
    /** {@code raw.idmap} or {@code security.idmap.base} reaches the host's root. */
    RAW_HOST_ROOT("raw-host-root", OverlapLevel.CRITICAL),
    /** They reach other ids of the host below the first subordinate id. */
    RAW_HOST_SYSTEM("raw-host-system", OverlapLevel.HIGH),
    /** {@code raw.idmap} reaches ids of the containers that share the default map. */
    RAW_INTO_DEFAULT("raw-into-default", OverlapLevel.HIGH),
    /** {@code raw.idmap} reaches ids of an isolated container. */
    RAW_INTO_ISOLATED("raw-into-isolated", OverlapLevel.HIGH),
    /** Two isolated ranges meet. */
    ISOLATED_ISOLATED("isolated-isolated", OverlapLevel.HIGH),
    /** Two isolated containers have one range. */
    ISOLATED_IDENTICAL("isolated-identical", OverlapLevel.HIGH),
    /** Two containers reach one host id by {@code raw.idmap}. */
    RAW_RAW("raw-raw", OverlapLevel.MEDIUM),
    /** The default map contains isolated ranges. */
    DEFAULT_ISOLATED("default-isolated", OverlapLevel.MEDIUM),
    /** Containers share the default map. */
    DEFAULT_DEFAULT("default-default", OverlapLevel.INFO);

    private final String label;
    private final OverlapLevel level;

    OverlapClass(String label, OverlapLevel level) {
        this.label = label;
        this.level = level;
    }

    /** The name in machine-readable results. */
    public String label() {
        return label;
    }

    /** How bad it is in general; {@link Overlap#level()} knows the case. */
    public OverlapLevel level() {
        return level;
    }

    /** Whether the other one is the host itself. */
    public boolean isWithHost() {
        return this == PRIVILEGED || this == RAW_HOST_ROOT || this == RAW_HOST_SYSTEM;
    }
}
