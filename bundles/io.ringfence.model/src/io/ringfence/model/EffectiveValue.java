package io.ringfence.model;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The value of a key that applies to an instance, and who set it.
 *
 * @param value null when nobody sets it
 */
public record EffectiveValue(String key, @Nullable String value, Origin origin) {

    /** Whether it is set to a true value, read as LXD reads it. */
    public boolean isTrue() {
        return ConfigValue.isTrue(value);
    }

    /** Whether it is set to a false value, read as LXD reads it. */
    public boolean isFalse() {
        return ConfigValue.isFalse(value);
    }

    /** Whether it is set and not empty. */
    public boolean isSet() {
        return ConfigValue.isSet(value);
    }

    /** The value, empty when nobody sets it. */
    public String text() {
        String text = value;
        return text == null ? "" : text;
    }
}
