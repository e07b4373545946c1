package io.ringfence.audit;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/**
 * What one check says of one entity.
 *
 * @param check the check, with its texts
 * @param severity of a failure; for other outcomes the check's usual severity
 * @param server name of the server in the capture
 * @param message one sentence with the values that matter; for unknown: why, and what to provide
 * @param evidence the values the finding rests on, the decisive one first
 * @param exception the exception that covers it, null when there is none
 */
public record Finding(
        CheckInfo check,
        Outcome outcome,
        Severity severity,
        String server,
        EntityRef entity,
        String message,
        List<Evidence> evidence,
        @Nullable AppliedException exception) {

    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** The same finding, covered by an exception. */
    public Finding with(AppliedException applied) {
        return new Finding(check, outcome, severity, server, entity, message, evidence, applied);
    }

    /** A failure that no exception covers. */
    public boolean isOpen() {
        return outcome == Outcome.FAIL && exception == null;
    }
}
