package io.ringfence.idmap;

/** Which sort of map a container has. */
public enum IdmapKind {
    /** A range of its own ({@code security.idmap.isolated}). */
    ISOLATED("isolated"),
    /** The range that all containers share that are not isolated. */
    DEFAULT("default"),
    /** No map: its ids are the host's ids. */
    PRIVILEGED("privileged");

    private final String label;

    IdmapKind(String label) {
        this.label = label;
    }

    /** The word for people and in machine-readable results. */
    public String label() {
        return label;
    }
}
