package io.ringfence.audit;

import java.util.Locale;
import java.util.Optional;

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

    /** The severity of this label in any case, empty when there is none. */
    public static Optional<Severity> ofLabel(String label) {
        for (Severity severity : values()) {
            if (severity.label().equalsIgnoreCase(label)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }
}
