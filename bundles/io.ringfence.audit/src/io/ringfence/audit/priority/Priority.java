package io.ringfence.audit.priority;

import io.ringfence.audit.CheckInfo;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Severity;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/**
 * Something that one can do: the open failures of one check on one server.
 *
 * @param check which check
 * @param server which server
 * @param severity of the worst of the failures
 * @param findings the failures, the worst first and of these those that more people can use
 * @param exposure who can make use of the most exposed one
 * @param exposed how many are exposed to the same people
 * @param origin what sets the same value for several of them, so that one change mends these; null
 *     when there is nothing like that
 * @param mended how many that change mends, 0 when there is none
 * @param why in one to three sentences, every one a fact of the capture
 */
public record Priority(
        CheckInfo check,
        String server,
        Severity severity,
        List<Finding> findings,
        Exposure exposure,
        int exposed,
        @Nullable Evidence origin,
        int mended,
        String why) {

    public Priority {
        findings = List.copyOf(findings);
    }

    /** How many of the failures are as bad as the worst. */
    public long worst() {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }
}
