package io.ringfence.audit.ui.history;

import io.ringfence.audit.FindingKey;
import io.ringfence.audit.change.Change;
import io.ringfence.audit.change.Changes;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the findings of the estate since each server's baseline.
 *
 * @param servers by the server's name; one that has no earlier capture is not in it
 * @param replaced servers that answer in the place of others, by the name of both; captures of the
 *     others are not compared
 * @param open captures that are still to be audited; the baseline comes first
 * @param unread earlier captures of the servers that are known to be damaged
 */
public record Comparison(
        Map<String, Since> servers, Map<String, Replaced> replaced, int open, int unread) {

    /** Nothing is compared. */
    public static final Comparison NONE = new Comparison(Map.of(), Map.of(), 0, 0);

    /**
     * The changes of one server.
     *
     * @param baseline when it was captured for what it is compared with
     * @param first whether nothing older is known of the server
     */
    public record Since(Instant baseline, boolean first, Changes changes) {}

    public Comparison {
        servers = Collections.unmodifiableMap(new LinkedHashMap<>(servers));
        replaced = Collections.unmodifiableMap(new LinkedHashMap<>(replaced));
    }

    /** One in which all servers are those that they were, and nothing is damaged. */
    public Comparison(Map<String, Since> servers, int open) {
        this(servers, Map.of(), open, 0);
    }

    /** What became of a finding. */
    public Change of(FindingKey key) {
        Since since = servers.get(key.server());
        return since == null ? Change.NONE : since.changes().of(key);
    }

    /** The findings that changed in one way. */
    public List<FindingKey> keys(Change change) {
        return servers.values().stream()
                .flatMap(since -> since.changes().byKey().entrySet().stream())
                .filter(entry -> entry.getValue() == change)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** When the baselines were captured, the oldest first. */
    public List<Instant> baselines() {
        return servers.values().stream().map(Since::baseline).sorted().toList();
    }

    /** When the server was captured for what it is compared with, null when it is not. */
    public @Nullable Instant baseline(String server) {
        Since since = servers.get(server);
        return since == null ? null : since.baseline();
    }
}
