package io.ringfence.audit;

import java.time.LocalDate;
import java.util.List;

/** Recorded decisions to live with findings, applied to audits. */
public record Exceptions(List<ExceptionRule> rules) {

    /** No exceptions. */
    public static final Exceptions NONE = new Exceptions(List.of());

    public Exceptions {
        rules = List.copyOf(rules);
    }

    /** The result with every covered failure marked. */
    public AuditResult apply(AuditResult result, LocalDate today) {
        return new AuditResult(
                result.generated(),
                result.servers(),
                result.findings().stream().map(finding -> apply(finding, today)).toList());
    }

    private Finding apply(Finding finding, LocalDate today) {
        for (ExceptionRule rule : rules) {
            if (rule.covers(finding, today)) {
                return finding.with(rule.exception());
            }
        }
        return finding;
    }

    /** The rules that are past their last day and therefore cover nothing. */
    public List<ExceptionRule> expired(LocalDate today) {
        return rules.stream().filter(rule -> rule.isExpired(today)).toList();
    }
}
