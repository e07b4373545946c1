package io.ringfence.model;

import java.util.List;
import java.util.Map;

/**
 * A project, from {@code /1.0/projects}.
 *
 * @param usedBy URLs of the objects in it, as the server sent them
 */
public record Project(
        String name, String description, Map<String, String> config, List<String> usedBy, Raw raw) {

    /** Whether {@code restricted} is on: only then do any {@code restricted.*} keys count. */
    public boolean restricted() {
        return ConfigValue.isTrue(config.get("restricted"));
    }

    /**
     * Whether the project has objects of its own of this kind instead of sharing the default
     * project's.
     *
     * @param feature {@code profiles}, {@code networks}, {@code images}, {@code storage.volumes} …
     */
    public boolean hasFeature(String feature) {
        return name.equals(Server.DEFAULT_PROJECT)
                || ConfigValue.isTrue(config.get("features." + feature));
    }
}
