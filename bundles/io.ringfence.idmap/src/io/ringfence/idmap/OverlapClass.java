package io.ringfence.idmap;

/**
 * Why host ids of a container are somebody else's as well. The name is that of machine-readable
 * results.
 */
public enum OverlapClass {
    /** No map at all: every id is the host's. */
    PRIVILEGED(
            "privileged",
            OverlapLevel.CRITICAL,
            "Every id in the container is the same id on the host, root among them."),
    /** {@code raw.idmap} or {@code security.idmap.base} reaches the host's root. */
    RAW_HOST_ROOT(
            "raw-host-root",
            OverlapLevel.CRITICAL,
            "The container has the host's root as one of its users."),
    /** They reach other ids of the host below the first subordinate id. */
    RAW_HOST_SYSTEM(
            "raw-host-system",
            OverlapLevel.HIGH,
            "The container has ids that belong to users or services of the host."),
    /** A range leaves the ids that root may give to containers, or 32 bits. */
    BEYOND_SUB_IDS(
            "beyond-sub-ids",
            OverlapLevel.HIGH,
            "A range has ids that root may not give to containers: the start fails, or they are"
                    + " somebody's on the host."),
    /** {@code raw.idmap} reaches ids of the containers that share the default map. */
    RAW_INTO_DEFAULT(
            "raw-into-default",
            OverlapLevel.HIGH,
            "raw.idmap gives a container ids of those that share the default map."),
    /** {@code raw.idmap} reaches ids of an isolated container. */
    RAW_INTO_ISOLATED(
            "raw-into-isolated",
            OverlapLevel.HIGH,
            "raw.idmap gives a container ids that another one should have alone."),
    /** Two isolated ranges meet. */
    ISOLATED_ISOLATED(
            "isolated-isolated",
            OverlapLevel.HIGH,
            "Isolated containers share ids that each should have alone."),
    /** Two isolated containers have one range. */
    ISOLATED_IDENTICAL(
            "isolated-identical",
            OverlapLevel.HIGH,
            "Isolated containers have one and the same range."),
    /** Two containers reach one host id by {@code raw.idmap}. */
    RAW_RAW(
            "raw-raw",
            OverlapLevel.MEDIUM,
            "raw.idmap gives several containers the same ids of the host."),
    /** The default map contains isolated ranges. */
    DEFAULT_ISOLATED(
            "default-isolated",
            OverlapLevel.MEDIUM,
            "The default map contains the ranges of isolated containers."),
    /** Containers share the default map. */
    DEFAULT_DEFAULT(
            "default-default",
            OverlapLevel.INFO,
            "Containers that are not isolated share the default map.");

    private final String label;
    private final OverlapLevel level;
    private final String meaning;

    OverlapClass(String label, OverlapLevel level, String meaning) {
        this.label = label;
        this.level = level;
        this.meaning = meaning;
    }

    /** The name in machine-readable results. */
    public String label() {
        return label;
    }

    /** How bad it is in general; {@link Overlap#level()} knows the case. */
    public OverlapLevel level() {
        return level;
    }

    /** What it means, as a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Whether the other one is the host itself. */
    public boolean isWithHost() {
        return this == PRIVILEGED || this == RAW_HOST_ROOT || this == RAW_HOST_SYSTEM;
    }
}
