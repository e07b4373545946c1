package io.ringfence.audit.ui.overview;

import io.ringfence.audit.AuditedServer;
import io.ringfence.audit.priority.Priorities;
import io.ringfence.audit.priority.Priority;
import io.ringfence.audit.ui.history.Comparison;
import io.ringfence.audit.ui.review.ServerAudit;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What takes long to find out about audits. What was found out about a server stays as long as
 * nothing of it changes.
 *
 * @param audits of what
 * @param comparison compared with what
 * @param servers each server's own
 * @param counting all of them together
 */
record Counted(
        List<ServerAudit> audits,
        Comparison comparison,
        List<ServerCount> servers,
        Counting counting) {

    /** Nothing was audited yet. */
    static final Counted NOTHING = of(List.of(), Comparison.NONE, List.of());

    static Counted of(List<ServerAudit> audits, Comparison comparison) {
        return of(audits, comparison, List.of());
    }

    private static Counted of(
            List<ServerAudit> audits, Comparison comparison, List<ServerCount> known) {
        Map<String, ServerCount> before = new HashMap<>();
        known.forEach(count -> before.put(count.name(), count));
        List<ServerCount> servers = new ArrayList<>();
        for (ServerAudit audit : audits) {
            servers.add(count(audit, comparison, before.get(audit.server().name())));
        }
        return new Counted(audits, comparison, List.copyOf(servers), new Counting(servers));
    }

    private static ServerCount count(
            ServerAudit audit, Comparison comparison, @Nullable ServerCount before) {
        if (before != null && before.isOf(audit, comparison)) {
            return before;
        }
        Comparison.Since since = comparison.servers().get(audit.server().name());
        return before != null && before.audit() == audit
                ? before.compared(since)
                : ServerCount.of(audit, since);
    }

    /** The same for what is known now; this one, if that is what it is of. */
    Counted now(List<ServerAudit> next, Comparison nextComparison) {
        return next == audits && nextComparison == comparison
                ? this
                : of(next, nextComparison, servers);
    }

    /** The servers in the order of the audit. */
    List<AuditedServer> audited() {
        return audits.stream().flatMap(audit -> audit.result().servers().stream()).toList();
    }

    /** How many things there are to do. */
    int todo() {
        return servers.stream().mapToInt(server -> server.priorities().size()).sum();
    }

    /**
     * What to do first, the first at the top.
     *
     * @param most as many at most
     */
    List<Priority> first(int most) {
        return Priorities.first(servers.stream().map(ServerCount::priorities).toList(), most);
    }
}
