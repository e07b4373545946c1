package io.ringfence.audit.priority;

import io.ringfence.audit.AuditResult;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Severity;
import io.ringfence.model.Capture;
import io.ringfence.model.Origin;
import io.ringfence.model.Server;

import org.eclipse.jdt.annotation.Nullable;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * In which order to do what is to do. The open failures of one check on one server are one thing to
 * do. Of two things the first is the one
 *
 * <ol>
 *   <li>whose worst failure is more severe,
 *   <li>that more people can make use of: whoever comes over a network, then tenants of a project,
 *   <li>with more failures of that severity,
 *   <li>of which one change, at a profile or another thing that several share, mends more,
 *   <li>whose server, then whose check, comes first in the audit.
 * </ol>
 *
 * Pure and deterministic: the same audit of the same capture gives the same order.
 */
public final class Priorities {

    private static final Set<Origin.Kind> SHARED =
            Set.of(
                    Origin.Kind.PROFILE,
                    Origin.Kind.PROJECT,
                    Origin.Kind.SERVER,
                    Origin.Kind.NETWORK);

    private static final Comparator<Priority> ORDER =
            Comparator.comparing(Priority::severity)
                    .thenComparing(priority -> priority.exposure().to())
                    .thenComparing(Priority::worst, Comparator.reverseOrder())
                    .thenComparing(Priority::mended, Comparator.reverseOrder());

    private record Group(String server, String check) {}

    private record Shared(String key, Origin origin) {}

    private Priorities() {}

    /** Everything that is to do, what to do first at the top. */
    public static List<Priority> of(AuditResult result, Capture capture) {
        ApiChecks checks = ApiChecks.bundled();
        Map<String, Reach> reach = new HashMap<>();
        for (Server server : capture.servers()) {
            reach.put(server.name(), new Reach(server, checks));
        }
        Map<Group, List<Finding>> groups =
                result.findings().stream()
                        .filter(Finding::isOpen)
                        .collect(
                                Collectors.groupingBy(
                                        finding ->
                                                new Group(finding.server(), finding.check().id()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> of(group.getValue(), reach.get(group.getKey().server())))
                .sorted(ORDER)
                .toList();
    }

    /**
     * What to do first of what is to do on several servers.
     *
     * @param servers what is to do on each, as {@link #of} tells it, in the order of the audit
     * @param most as many at most
     */
    public static List<Priority> first(List<List<Priority>> servers, int most) {
        return servers.stream()
                .flatMap(priorities -> priorities.stream().limit(most))
                .sorted(ORDER)
                .limit(most)
                .toList();
    }

    private static Priority of(List<Finding> failures, @Nullable Reach reach) {
        Function<Finding, Exposure> exposure =
                finding -> reach == null ? Exposure.NOBODY_KNOWN : reach.of(finding);
        List<Finding> findings =
                failures.stream()
                        .sorted(
                                Comparator.comparing(Finding::severity)
                                        .thenComparing(finding -> exposure.apply(finding).to()))
                        .toList();
        Severity severity = findings.getFirst().severity();
        List<Finding> worst =
                findings.stream().filter(finding -> finding.severity() == severity).toList();
        Exposure most = exposure.apply(worst.getFirst());
        List<Finding> exposed =
                worst.stream()
                        .filter(finding -> exposure.apply(finding).to() == most.to())
                        .toList();
        List<Finding> mended = mended(findings);
        Evidence origin = mended.isEmpty() ? null : mended.getFirst().evidence().getFirst();
        return new Priority(
                findings.getFirst().check(),
                findings.getFirst().server(),
                severity,
                findings,
                most,
                most.to() == Exposure.To.NOBODY_KNOWN ? 0 : exposed.size(),
                origin,
                mended.size(),
                new Why(findings, worst, exposed, most, origin, mended.size()).text());
    }

    /** The most of them whose decisive value is set at one place; empty when no two share one. */
    private static List<Finding> mended(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.evidence().isEmpty())
                .filter(finding -> isShared(finding.evidence().getFirst()))
                .collect(
                        Collectors.groupingBy(
                                finding -> shared(finding.evidence().getFirst()),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .stream()
                .filter(group -> group.size() > 1)
                .reduce(List.of(), (one, other) -> other.size() > one.size() ? other : one);
    }

    private static boolean isShared(Evidence evidence) {
        return SHARED.contains(evidence.origin().kind());
    }

    private static Shared shared(Evidence evidence) {
        return new Shared(evidence.key(), evidence.origin());
    }
}
