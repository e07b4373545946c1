package io.ringfence.audit.ui.history;

import io.ringfence.audit.AuditedServer;
import io.ringfence.audit.Finding;
import io.ringfence.audit.change.KeyIndex;
import io.ringfence.audit.change.PastAudit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The audits of what servers answered since the program was started, in little room: an estate does
 * not keep every answer of a server that is followed, but what was seen in between must not be
 * denied. Safe for several threads.
 */
final class LiveAudits {

    /** As many are kept of a server, the newest; in a row that say the same, two. */
    static final int MOST = 100;

    private record Place(String source, String own, String identity) {
        static Place of(Shown shown) {
            return new Place(shown.source(), shown.own(), shown.identity().word());
        }
    }

    private final Map<Place, List<PastAudit>> byServer = new HashMap<>();
    private KeyIndex index = new KeyIndex();

    /**
     * Keeps an audit, unless it is of an answer that is known already or older.
     *
     * @param findings of this server
     * @return whether it says something else than the one before, or is the first
     */
    synchronized boolean add(Shown shown, AuditedServer server, List<Finding> findings) {
        List<PastAudit> known = byServer.computeIfAbsent(Place.of(shown), _ -> new ArrayList<>());
        if (!known.isEmpty() && !known.getLast().captured().isBefore(server.captured())) {
            return false;
        }
        PastAudit next = new PastAudit(server.captured(), server.name(), findings, index);
        int size = known.size();
        boolean other = size == 0 || !known.getLast().saysTheSame(next);
        if (other) {
            known.add(next);
        } else if (size > 1 && known.get(size - 2).saysTheSame(next)) {
            PastAudit last = known.getLast();
            known.set(size - 1, last.again(next.captured(), last.captures() + 1));
        } else {
            known.add(known.getLast().again(next.captured(), 1));
        }
        if (known.size() > MOST) {
            known.removeFirst();
        }
        return other;
    }

    /** The audits of a server, the oldest first. */
    synchronized List<PastAudit> of(Shown shown) {
        return List.copyOf(byServer.getOrDefault(Place.of(shown), List.of()));
    }

    /** Forgets all other sources; when none is left, the names of their findings, too. */
    synchronized void retain(Set<String> sources) {
        byServer.keySet().removeIf(place -> !sources.contains(place.source()));
        if (byServer.isEmpty()) {
            index = new KeyIndex();
        }
    }
}
