package io.ringfence.audit;

import java.util.Locale;

/** How bad a failed check is, the worst first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO;

    /** The word for people, the command line and machine-readable results. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this one is as bad as {@code other} or worse. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    /**
     * The severity of this label.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Severity labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
