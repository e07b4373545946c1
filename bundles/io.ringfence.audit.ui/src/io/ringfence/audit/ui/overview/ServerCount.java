package io.ringfence.audit.ui.overview;

import io.ringfence.audit.Finding;
import io.ringfence.audit.FindingKey;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.change.Change;
import io.ringfence.audit.priority.Priorities;
import io.ringfence.audit.priority.Priority;
import io.ringfence.audit.ui.history.Comparison;
import io.ringfence.audit.ui.history.Comparison.Since;
import io.ringfence.audit.ui.review.ServerAudit;
import io.ringfence.model.Capture;

import org.eclipse.jdt.annotation.Nullable;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings of one server, counted: the same until it is audited anew or compared with another
 * capture.
 *
 * @param since what changed, null when it is compared with nothing
 * @param byArea open failures by severity, the areas as the audit lists them
 * @param outcomes how many checks of things came out in which way; those that failed also where
 *     somebody made an exception
 * @param byChange how many findings that are there now changed in which way
 * @param priorities everything that is to do, what to do first at the top
 */
record ServerCount(
        ServerAudit audit,
        @Nullable Since since,
        Map<String, int[]> byArea,
        Map<Outcome, Integer> outcomes,
        Map<Change, Integer> byChange,
        List<Priority> priorities) {

    static ServerCount of(ServerAudit audit, @Nullable Since since) {
        Map<String, int[]> byArea = new LinkedHashMap<>();
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (Finding finding : audit.result().findings()) {
            outcomes.merge(finding.outcome(), 1, Integer::sum);
            if (finding.isOpen()) {
                byArea.computeIfAbsent(
                                finding.check().area(), _ -> new int[Severity.values().length])[
                        finding.severity().ordinal()]++;
            }
        }
        return new ServerCount(
                audit,
                since,
                byArea,
                outcomes,
                byChange(audit, since),
                Priorities.of(audit.result(), new Capture(List.of(audit.server()))));
    }

    /** The same compared with another capture. */
    ServerCount compared(@Nullable Since other) {
        return new ServerCount(audit, other, byArea, outcomes, byChange(audit, other), priorities);
    }

    private static Map<Change, Integer> byChange(ServerAudit audit, @Nullable Since since) {
        Map<Change, Integer> byChange = new EnumMap<>(Change.class);
        if (since != null && !since.changes().byKey().isEmpty()) {
            for (Finding finding : audit.result().findings()) {
                Change change = since.changes().of(FindingKey.of(finding));
                byChange.merge(change, 1, Integer::sum);
            }
        }
        return byChange;
    }

    /** Whether it is of this audit and comparison. */
    boolean isOf(ServerAudit otherAudit, Comparison comparison) {
        return audit == otherAudit && since == comparison.servers().get(name());
    }

    /** The server's name. */
    String name() {
        return audit.server().name();
    }

    /** Open failures by severity. */
    int[] open() {
        int[] open = new int[Severity.values().length];
        for (int[] area : byArea.values()) {
            for (int severity = 0; severity < open.length; severity++) {
                open[severity] += area[severity];
            }
        }
        return open;
    }
}
