package io.ringfence.model;

import java.util.List;
import java.util.Map;

/**
 * A network, from {@code /1.0/networks}: managed ones and interfaces of the host.
 *
 * @param type as in {@code bridge}, {@code ovn}, {@code physical}, {@code loopback}
 * @param managed whether LXD created it and controls it
 * @param usedBy URLs of instances and profiles, as the server sent them
 */
public record Network(
        String project,
        String name,
        String type,
        boolean managed,
        String status,
        String description,
        Map<String, String> config,
        List<String> usedBy,
        Raw raw) {}
