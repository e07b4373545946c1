package io.ringfence.audit.change;

import io.ringfence.audit.Finding;
import io.ringfence.audit.FindingKey;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.change.PastAudit.State;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of the findings of one server since an earlier audit, the baseline. Both audits are
 * of the same release of Ringfence, so a difference comes from the server or from time alone.
 *
 * <p>An accepted failure is a failure here: an exception mends nothing.
 *
 * @param byKey what changed; a finding that is not in it did not
 */
public record Changes(Map<FindingKey, Change> byKey) {

    /** Nothing is known of earlier. */
    public static final Changes NONE = new Changes(Map.of());

    public Changes {
        byKey = Collections.unmodifiableMap(byKey);
    }

    /**
     * Compares.
     *
     * @param now what the audit says of the server now
     * @param past earlier audits of it, the oldest first
     * @param baseline index of the one to compare with
     */
    public static Changes of(List<Finding> now, List<PastAudit> past, int baseline) {
        return of(now, past, baseline, List.of());
    }

    /**
     * Compares, and tells what failed only for a while, too: what was broken and mended after the
     * baseline is {@link Change#MEANWHILE}.
     *
     * @param now what the audit says of the server now
     * @param past earlier audits of it, the oldest first
     * @param baseline index of the one to compare with
     * @param seen what was seen since the baseline, the oldest first, now included; all with one
     *     index
     */
    public static Changes of(
            List<Finding> now, List<PastAudit> past, int baseline, List<PastAudit> seen) {
        Map<FindingKey, Change> changes = new LinkedHashMap<>();
        Map<FindingKey, Outcome> present = new HashMap<>();
        Set<FindingKey> unknown = new HashSet<>();
        for (Finding finding : now) {
            FindingKey key = FindingKey.of(finding);
            present.put(key, finding.outcome());
            if (finding.outcome() == Outcome.FAIL) {
                add(changes, key, ofFailure(key, past, baseline));
            } else if (finding.outcome() == Outcome.UNKNOWN) {
                unknown.add(key);
                add(changes, key, ofUnknown(key, past.get(baseline)));
            }
        }
        String server = now.isEmpty() ? past.get(baseline).server() : now.getFirst().server();
        mended(PastAudit.ended(seen), server, present, unknown)
                .filter(key -> ofMended(key, present, unknown) != Change.LOST)
                .forEach(key -> changes.put(key, Change.MEANWHILE));
        mended(past.get(baseline).failures(), server, present, unknown)
                .forEach(key -> changes.put(key, ofMended(key, present, unknown)));
        return new Changes(changes);
    }

    /** What became of a finding. */
    public Change of(FindingKey key) {
        Change change = byKey.get(key);
        return change == null ? Change.NONE : change;
    }

    /** Those that do not fail any more, as far as that is known, with the server's name of now. */
    private static Stream<FindingKey> mended(
            Stream<FindingKey> failed,
            String server,
            Map<FindingKey, Outcome> present,
            Set<FindingKey> unknown) {
        return failed.map(key -> key.on(server))
                .filter(key -> present.get(key) != Outcome.FAIL && !unknown.contains(key));
    }

    private static void add(Map<FindingKey, Change> changes, FindingKey key, Change change) {
        if (change != Change.NONE) {
            changes.put(key, change);
        }
    }

    /** Looks back for the last time that it did not fail; when nobody could tell does not count. */
    private static Change ofFailure(FindingKey key, List<PastAudit> past, int baseline) {
        boolean mended = false;
        boolean known = false;
        for (int i = past.size() - 1; i >= 0; i--) {
            State state = past.get(i).state(key);
            if (mended && state == State.FAILED) {
                return Change.REOPENED;
            }
            if (i >= baseline && state != State.UNKNOWN) {
                known = true;
                mended |= state == State.NOT_FAILED;
            } else if (!mended && known) {
                return Change.NONE;
            }
        }
        if (mended) {
            return Change.NEW;
        }
        return known ? Change.NONE : Change.FOUND;
    }

    private static Change ofUnknown(FindingKey key, PastAudit then) {
        return switch (then.state(key)) {
            case FAILED -> Change.LOST;
            case NOT_FAILED -> Change.NOW_UNKNOWN;
            case UNKNOWN -> Change.NONE;
        };
    }

    private static Change ofMended(
            FindingKey key, Map<FindingKey, Outcome> present, Set<FindingKey> unknown) {
        if (present.containsKey(key)) {
            return Change.FIXED;
        }
        boolean hidden = key.wider().stream().anyMatch(unknown::contains);
        return hidden ? Change.LOST : Change.GONE;
    }
}
