package io.ringfence.model;

import org.eclipse.jdt.annotation.Nullable;

import java.util.Locale;
import java.util.Set;

/** How LXD reads configuration values (LXD source, {@code shared.IsTrue} and {@code IsFalse}). */
public final class ConfigValue {

    private static final Set<String> TRUE = Set.of("true", "1", "yes", "on");
    private static final Set<String> FALSE = Set.of("false", "0", "no", "off");

    private ConfigValue() {}

    /** True for {@code true}, {@code 1}, {@code yes} and {@code on} in any case. */
    public static boolean isTrue(@Nullable String value) {
        return value != null && TRUE.contains(value.toLowerCase(Locale.ROOT));
    }

    /** True for {@code false}, {@code 0}, {@code no} and {@code off} in any case. */
    public static boolean isFalse(@Nullable String value) {
        return value != null && FALSE.contains(value.toLowerCase(Locale.ROOT));
    }

    /** True when the value is neither absent nor empty: an empty value unsets a key. */
    public static boolean isSet(@Nullable String value) {
        return value != null && !value.isEmpty();
    }
}
