package io.ringfence.idmap.explain;

/** How containers came to share host ids. */
public enum Cause {
    /** {@code security.idmap.base} was set by hand; no server checks it. */
    BASE_BY_HAND("base set by hand"),
    /** LXD passes over containers of the same name, whatever their project. */
    SAME_NAME("one name in two projects"),
    /** A range inside another one leads the allocator backwards. */
    RANGE_INSIDE_RANGE("range inside a range"),
    /** A base below the pool draws the next range down with it. */
    LOW_BASE("base below the pool"),
    /** Two creations at the same time got one range. */
    PARALLEL_CREATION("created at the same time"),
    /** {@code raw.idmap} names host ids. */
    RAW_IDMAP("raw.idmap"),
    /** The container has no map at all. */
    NO_MAP("privileged"),
    /**
     * It is how the server works: the default map is everybody's, and isolated ranges are in it.
     */
    BY_DESIGN("by design"),
    /** The configuration as it is now does not tell. */
    UNKNOWN("not told");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    /** A few words for people. */
    public String label() {
        return label;
    }
}
