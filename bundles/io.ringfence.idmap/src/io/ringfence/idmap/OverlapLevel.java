package io.ringfence.idmap;

import java.util.Locale;

/** How bad an overlap is, the worst first. */
public enum OverlapLevel {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO;

    /** The word for people and in machine-readable results. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
