package io.ringfence.idmap;

/** The two sorts of ids that a user namespace maps, each with a map of its own. */
public enum IdKind {
    UID("uid"),
    GID("gid");

    private final String label;

    IdKind(String label) {
        this.label = label;
    }

    /** The word for people and in machine-readable results. */
    public String label() {
        return label;
    }
}
