package io.ringfence.idmap;

/** Where a map was read. */
public enum MapSource {
    /** {@code volatile.idmap.current}: the map of the last start, in force while it runs. */
    CURRENT("volatile.idmap.current"),
    /** {@code volatile.idmap.next}: the map of the next start. */
    NEXT("volatile.idmap.next"),
    /** {@code volatile.last_state.idmap}: the map that the files on disk have. */
    LAST_STATE("volatile.last_state.idmap"),
    /** Concluded from configuration, because no key tells it. */
    INFERRED("");

    private final String key;

    MapSource(String key) {
        this.key = key;
    }

    /** The configuration key, empty for {@link #INFERRED}. */
    public String key() {
        return key;
    }
}
