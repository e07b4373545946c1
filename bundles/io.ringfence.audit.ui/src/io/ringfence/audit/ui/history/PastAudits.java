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
 * failed or was unknown, and its name once. Captures are told apart by all that is recorded of
 * them: another estate has other captures under the same ids. Safe for several threads.
 */
final class PastAudits {

    private final Map<Recorded, List<PastAudit>> byCapture = new HashMap<>();
    private KeyIndex index = new KeyIndex();

    synchronized boolean has(Recorded recorded) {
        return byCapture.containsKey(recorded);
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
                byCapture.put(recorded, servers);
            }
        }
    }

    /** One that could not be read: it says nothing, and is not tried again. */
    synchronized void addNothing(Recorded recorded) {
        byCapture.put(recorded, List.of());
    }

    /** Forgets all others; when none is left, their names, too. */
    synchronized void retain(Set<Recorded> kept) {
        byCapture.keySet().retainAll(kept);
        if (byCapture.isEmpty()) {
            index = new KeyIndex();
        }
    }

    /** The audits of a server that are older than what is shown of it, the oldest first. */
    synchronized List<PastAudit> of(Shown shown) {
        return byCapture.entrySet().stream()
                .filter(entry -> entry.getKey().source().equals(shown.source()))
                .flatMap(entry -> entry.getValue().stream())
                .filter(audit -> audit.server().equals(shown.own()))
                .filter(audit -> audit.captured().isBefore(shown.captured()))
                .sorted(Comparator.comparing(PastAudit::captured))
                .toList();
    }
}
