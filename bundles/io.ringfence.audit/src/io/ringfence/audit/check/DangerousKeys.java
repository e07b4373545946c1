package io.ringfence.audit.check;

import io.ringfence.model.ConfigValue;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keys that take an instance's confinement away: {@code security.privileged}, {@code
 * security.nesting} and everything under {@code raw.}.
 */
public final class DangerousKeys {

    private static final Set<String> FLAGS = Set.of("security.privileged", "security.nesting");

    private DangerousKeys() {}

    /** The dangerous ones of these keys with their values, in a stable order. */
    public static SortedMap<String, String> in(Map<String, String> config) {
        SortedMap<String, String> found = new TreeMap<>();
        config.forEach(
                (key, value) -> {
                    if (isDangerous(key, value)) {
                        found.put(key, value);
                    }
                });
        return found;
    }

    /** Whether this value of this key is one. */
    public static boolean isDangerous(String key, String value) {
        return FLAGS.contains(key)
                ? ConfigValue.isTrue(value)
                : key.startsWith("raw.") && ConfigValue.isSet(value);
    }
}
