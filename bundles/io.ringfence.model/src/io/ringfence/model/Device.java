package io.ringfence.model;

import java.util.Map;

/**
 * A device of an instance or a profile.
 *
 * @param name its key in {@code devices}
 * @param type as in {@code disk}, {@code nic}; {@code none} removes an inherited device
 * @param config all its options, {@code type} among them
 */
public record Device(String name, String type, Map<String, String> config) {

    /** The option's value, empty when it is not set. */
    public String option(String key) {
        return config.getOrDefault(key, "");
    }
}
