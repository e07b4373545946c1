package io.ringfence.audit.ui.overview;

import io.ringfence.audit.AuditResult;
import io.ringfence.audit.priority.Priorities;
import io.ringfence.audit.priority.Priority;
import io.ringfence.audit.ui.history.Comparison;
import io.ringfence.model.Capture;

import java.time.Instant;
import java.util.List;

/**
 * What takes long to find out about an audit, and stays the same until there is another one.
 *
 * @param priorities everything that is to do, what to do first at the top
 */
record Counted(
        AuditResult result, Comparison comparison, Counting counting, List<Priority> priorities) {

    /** Nothing was audited yet. */
    static final Counted NOTHING =
            of(
                    new AuditResult(Instant.EPOCH, List.of(), List.of()),
                    Comparison.NONE,
                    Capture.EMPTY);

    static Counted of(AuditResult result, Comparison comparison, Capture capture) {
        return new Counted(
                result,
                comparison,
                new Counting(result, comparison),
                Priorities.of(result, capture));
    }

    /** The same for what is known now; this one, if that is what it is of. */
    Counted now(AuditResult next, Comparison nextComparison, Capture capture) {
        if (next != result) {
            return of(next, nextComparison, capture);
        }
        return nextComparison == comparison
                ? this
                : new Counted(
                        result, nextComparison, new Counting(result, nextComparison), priorities);
    }
}
