package io.ringfence.model;

import java.util.List;

/**
 * A member of a cluster, from {@code /1.0/cluster/members}.
 *
 * @param name the member's name, the {@code location} of its instances
 * @param status as in {@code Online}
 * @param url address other members reach it at
 */
public record Member(
        String name, String status, String message, String url, List<String> roles, Raw raw) {}
