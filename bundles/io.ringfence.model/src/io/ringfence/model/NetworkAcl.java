package io.ringfence.model;

import java.util.List;
import java.util.Map;

/**
 * A network access control list, from {@code /1.0/network-acls}.
 *
 * @param usedBy URLs of networks, instances and profiles, as the server sent them
 */
public record NetworkAcl(
        String project,
        String name,
        String description,
        Map<String, String> config,
        List<Rule> ingress,
        List<Rule> egress,
        List<String> usedBy,
        Raw raw) {

    /**
     * One rule; every text is empty when the rule does not limit it.
     *
     * @param action {@code allow}, {@code drop} or {@code reject}
     * @param state {@code enabled}, {@code disabled} or {@code logged}
     */
    public record Rule(
            String action,
            String state,
            String source,
            String destination,
            String protocol,
            String sourcePort,
            String destinationPort,
            String description) {}
}
