package io.ringfence.audit.ui.history;

import io.ringfence.audit.AuditResult;
import io.ringfence.audit.change.KeyIndex;
import io.ringfence.audit.change.PastAudit;
import io.ringfence.model.ServerIdentity;
import io.ringfence.model.estate.Recorded;
import io.ringfence.model.estate.SameServers;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The audits of captures that an estate keeps, in little room: two bits for each finding that ever
 * failed or was unknown, and its name once. Captures are told apart by all that is recorded of
 * them: another estate has other captures under the same ids. Safe for several threads.
 */
final class PastAudits {

    /** An audit, and which server it is of. */
    private record Earlier(PastAudit audit, ServerIdentity identity) {}

    private final Map<Recorded, List<Earlier>> byCapture = new HashMap<>();
    private KeyIndex index = new KeyIndex();

    synchronized boolean has(Recorded recorded) {
        return byCapture.containsKey(recorded);
    }

    /**
     * Keeps an audit.
     *
     * @param identities which servers answered, by their names in the audit
     */
    void add(Recorded recorded, AuditResult result, Map<String, ServerIdentity> identities) {
        KeyIndex keys;
        synchronized (this) {
            keys = index;
        }
        List<Earlier> servers =
                result.servers().stream()
                        .map(
                                server ->
                                        new Earlier(
                                                new PastAudit(
                                                        server.captured(),
                                                        server.name(),
                                                        result.findings(),
                                                        keys),
                                                identities.getOrDefault(
                                                        server.name(), ServerIdentity.UNKNOWN)))
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

    /**
     * The audits of a server that are older than what is shown of it, the oldest first; those of
     * another server in its place are left out.
     */
    List<PastAudit> of(Shown shown, SameServers same) {
        return inItsPlace(shown).stream()
                .filter(earlier -> !same.differ(earlier.identity(), shown.identity()))
                .map(Earlier::audit)
                .toList();
    }

    /** The other server that was last in the place of the one that is shown, if any was. */
    Optional<Replaced> replaced(Shown shown, SameServers same) {
        Instant since = shown.captured();
        for (Earlier earlier : inItsPlace(shown).reversed()) {
            Instant captured = earlier.audit().captured();
            if (same.differ(earlier.identity(), shown.identity())) {
                return Optional.of(
                        new Replaced(earlier.identity(), captured, shown.identity(), since));
            }
            since = captured;
        }
        return Optional.empty();
    }

    private synchronized List<Earlier> inItsPlace(Shown shown) {
        return byCapture.entrySet().stream()
                .filter(entry -> entry.getKey().source().equals(shown.source()))
                .flatMap(entry -> entry.getValue().stream())
                .filter(earlier -> earlier.audit().server().equals(shown.own()))
                .filter(earlier -> earlier.audit().captured().isBefore(shown.captured()))
                .sorted(Comparator.comparing(earlier -> earlier.audit().captured()))
                .toList();
    }
}
