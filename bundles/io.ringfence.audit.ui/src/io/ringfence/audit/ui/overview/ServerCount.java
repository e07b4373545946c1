package io.ringfence.audit.ui.overview;

import io.ringfence.audit.Finding;
import io.ringfence.audit.FindingKey;
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
 * @param answered checks of things that passed or failed
 * @param unknown checks of things that could not be answered
 * @param byChange how many findings that are there now changed in which way
 * @param priorities everything that is to do, what to do first at the top
 */
record ServerCount(
        ServerAudit audit,
        @Nullable Since since,
        Map<String, int[]> byArea,
        int answered,
        int unknown,
        Map<Change, Integer> byChange,
        List<Priority> priorities) {

    static ServerCount of(ServerAudit audit, @Nullable Since since) {
        Map<String, int[]> byArea = new LinkedHashMap<>();
        int answered = 0;
        int unknown = 0;
        for (Finding finding : audit.result().findings()) {
            switch (finding.outcome()) {
                case FAIL -> {
                    answered++;
                    if (finding.isOpen()) {
                        byArea.computeIfAbsent(
                                        finding.check().area(),
                                        _ -> new int[Severity.values().length])[
                                finding.severity().ordinal()]++;
                    }
                }
                case PASS -> answered++;
                case UNKNOWN -> unknown++;
                case NOT_APPLICABLE -> {}
            }
        }
        return new ServerCount(
                audit,
                since,
                byArea,
                answered,
                unknown,
                byChange(audit, since),
                Priorities.of(audit.result(), new Capture(List.of(audit.server()))));
    }

    /** The same compared with another capture. */
    ServerCount compared(@Nullable Since other) {
        return new ServerCount(
                audit, other, byArea, answered, unknown, byChange(audit, other), priorities);
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
