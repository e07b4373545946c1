package io.ringfence.audit.ui.review;

import org.eclipse.jdt.annotation.Nullable;

import java.util.Locale;

/** What of a finding a word of the filter can be about. */
public enum Field {
    /** The check's title or id. */
    CHECK,
    SERVER,
    PROJECT,
    /** The name of what the finding is about, as people call it or as the server does. */
    ENTITY,
    /** The area of the check. */
    AREA,
    /** What was noted, and who noted it. */
    NOTE;

    /** How it is written before a colon. */
    public String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field that is written so, in any case; null when there is none. */
    static @Nullable Field written(String prefix) {
        for (Field field : values()) {
            if (field.prefix().equalsIgnoreCase(prefix)) {
                return field;
            }
        }
        return null;
    }
}
