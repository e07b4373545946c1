package io.ringfence.audit.ui.history;

import io.ringfence.audit.Finding;
import io.ringfence.audit.change.Changes;
import io.ringfence.audit.change.PastAudit;
import io.ringfence.audit.ui.review.ServerAudit;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What changed on each server since its baseline. Of a server with the same audit, the same earlier
 * ones and the same choice it is the same object as before. For one thread at a time.
 */
final class Baselines {

    /** How many captures in which nothing changed are passed over to find one that differs. */
    private static final int LOOK_BACK = 10;

    /** An answer, and what else it depends on but the audit. */
    private record Answer(
            List<PastAudit> earlier, @Nullable Instant moment, Optional<Comparison.Since> since) {

        boolean isOf(List<PastAudit> other, @Nullable Instant otherMoment) {
            // earlier audits are equal when they are the same objects
            return earlier.equals(other) && Objects.equals(moment, otherMoment);
        }
    }

    private final Map<ServerAudit, Answer> answers = new IdentityHashMap<>();

    /**
     * What changed since the capture that the user chose, else since the newest that differs: one
     * in which nothing is new must not hide what changed before it.
     *
     * @param earlier audits of the server, the oldest first
     * @param seen what was seen of it since the program was started, this audit included
     * @param moment the time that the user chose, null for none
     * @return empty when there is no earlier one
     */
    Optional<Comparison.Since> since(
            ServerAudit now,
            List<PastAudit> earlier,
            List<PastAudit> seen,
            @Nullable Instant moment) {
        Answer known = answers.get(now);
        if (known != null && known.isOf(earlier, moment)) {
            return known.since;
        }
        Optional<Comparison.Since> since = compared(now.result().findings(), earlier, seen, moment);
        answers.put(now, new Answer(earlier, moment, since));
        return since;
    }

    /** Forgets all others. */
    void retain(Collection<ServerAudit> audits) {
        Set<ServerAudit> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(audits);
        answers.keySet().removeIf(audit -> !kept.contains(audit));
    }

    private static Optional<Comparison.Since> compared(
            List<Finding> now,
            List<PastAudit> earlier,
            List<PastAudit> seen,
            @Nullable Instant moment) {
        int newest = earlier.size() - 1;
        while (moment != null && newest >= 0 && earlier.get(newest).captured().isAfter(moment)) {
            newest--;
        }
        if (newest < 0) {
            return Optional.empty();
        }
        int oldest = moment != null ? newest : Math.max(0, newest - LOOK_BACK);
        for (int index = newest; index >= oldest; index--) {
            Instant baseline = earlier.get(index).captured();
            List<PastAudit> since =
                    seen.stream().filter(audit -> audit.captured().isAfter(baseline)).toList();
            Changes changes = Changes.of(now, earlier, index, since);
            if (!changes.byKey().isEmpty()) {
                return Optional.of(since(earlier, index, changes));
            }
        }
        return Optional.of(since(earlier, newest, Changes.NONE));
    }

    private static Comparison.Since since(List<PastAudit> earlier, int index, Changes changes) {
        return new Comparison.Since(earlier.get(index).captured(), index == 0, changes);
    }
}
