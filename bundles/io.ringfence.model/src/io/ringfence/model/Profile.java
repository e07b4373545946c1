package io.ringfence.model;

import java.util.List;
import java.util.Map;

/**
 * A profile, from {@code /1.0/profiles}.
 *
 * @param project the project that owns it
 * @param usedBy URLs of the instances that use it, as the server sent them
 */
public record Profile(
        String project,
        String name,
        String description,
        Map<String, String> config,
        Map<String, Device> devices,
        List<String> usedBy,
        Raw raw) {}
