package io.ringfence.audit.ui.history;

import io.ringfence.audit.AuditResult;
import io.ringfence.audit.change.KeyIndex;
import io.ringfence.audit.change.PastAudit;
import io.ringfence.model.estate.Recorded;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The audits of captures that an estate keeps, in little room: two bits for each finding that ever
 * failed or was unknown, and its name once. Safe for several threads.
 */
final class PastAudits {

    private record Entry(String source, List<PastAudit> servers) {}

    private final Map<String, Entry> byId = new HashMap<>();
    private KeyIndex index = new KeyIndex();

    synchronized boolean has(Recorded recorded) {
        return byId.containsKey(recorded.id());
    }

    /** Keeps an audit. */
    void add(Recorded recorded, AuditResult result) {
        KeyIndex keys;
        synchronized (this) {
            keys = index;
        }
        List<PastAudit> servers =
                result.servers().stream()
                        .map(
                                server ->
                                        new PastAudit(
                                                server.captured(),
                                                server.name(),
                                                result.findings(),
                                                keys))
                        .toList();
        synchronized (this) {
            if (keys == index) {
                byId.put(recorded.id(), new Entry(recorded.source(), servers));
            }
        }
    }

    /** One that could not be read: it says nothing, and is not tried again. */
    synchronized void addNothing(Recorded recorded) {
        byId.put(recorded.id(), new Entry(recorded.source(), List.of()));
    }

    /** Forgets all others; when none is left, their names, too. */
    synchronized void retain(Set<String> ids) {
        byId.keySet().retainAll(ids);
        if (byId.isEmpty()) {
            index = new KeyIndex();
        }
    }

    /** The audits of a server that are older than what is shown of it, the oldest first. */
    synchronized List<PastAudit> of(Shown shown) {
        return byId.values().stream()
                .filter(entry -> entry.source().equals(shown.source()))
                .flatMap(entry -> entry.servers().stream())
                .filter(audit -> audit.server().equals(shown.own()))
                .filter(audit -> audit.captured().isBefore(shown.captured()))
                .sorted(Comparator.comparing(PastAudit::captured))
                .toList();
    }
}
