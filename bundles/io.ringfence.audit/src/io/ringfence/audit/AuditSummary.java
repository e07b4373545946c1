package io.ringfence.audit;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * Findings in numbers.
 *
 * @param fail open failures by severity, every severity present
 * @param excepted failures that an exception covers
 */
public record AuditSummary(
        Map<Severity, Integer> fail, int excepted, int unknown, int pass, int notApplicable) {

    /** Counts findings. */
    public static AuditSummary of(Collection<Finding> findings) {
        Map<Severity, Integer> fail = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            fail.put(severity, 0);
        }
        int excepted = 0;
        int unknown = 0;
        int pass = 0;
        int notApplicable = 0;
        for (Finding finding : findings) {
            switch (finding.outcome()) {
                case FAIL -> {
                    if (finding.isOpen()) {
                        fail.merge(finding.severity(), 1, Integer::sum);
                    } else {
                        excepted++;
                    }
                }
                case UNKNOWN -> unknown++;
                case PASS -> pass++;
                case NOT_APPLICABLE -> notApplicable++;
            }
        }
        return new AuditSummary(fail, excepted, unknown, pass, notApplicable);
    }

    /** Open failures of all severities. */
    public int failures() {
        return fail.values().stream().mapToInt(Integer::intValue).sum();
    }
}
