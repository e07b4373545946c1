package io.ringfence.audit;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Everything an audit found out.
 *
 * @param generated the time of the audit
 * @param servers in the order of the capture
 * @param findings all outcomes in a stable order: server, catalogue, entity
 */
public record AuditResult(Instant generated, List<AuditedServer> servers, List<Finding> findings) {

    public AuditResult {
        servers = List.copyOf(servers);
        findings = List.copyOf(findings);
    }

    /** The same audit, narrowed to some findings. */
    public AuditResult filter(Predicate<Finding> keep) {
        return new AuditResult(generated, servers, findings.stream().filter(keep).toList());
    }

    /**
     * What to do about one of the findings, for the server that it is about as it was captured.
     *
     * @throws IllegalArgumentException if the server is not part of the audit
     */
    public Remedy remedy(Finding finding) {
        return servers.stream()
                .filter(server -> server.name().equals(finding.server()))
                .findFirst()
                .map(server -> Remedy.of(finding, server))
                .orElseThrow(() -> new IllegalArgumentException("no server " + finding.server()));
    }

    /** All findings in numbers. */
    public AuditSummary summary() {
        return AuditSummary.of(findings);
    }
}
