package io.ringfence.audit.ui.page;

import io.ringfence.audit.Finding;
import io.ringfence.audit.FindingKey;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.change.PastAudit.State;
import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.audit.ui.review.ServerAudit;
import io.ringfence.ui.estate.Mark;

import java.util.List;
import java.util.Optional;

/**
 * What the last audit says of a finding that was chosen some time ago.
 *
 * @param finding as it is now; as it was, where the audit says nothing of it
 * @param kind whether the audit says something of it
 * @param chosen as it was chosen
 */
record Present(Finding finding, Kind kind, Finding chosen) {

    /** Whether an audit says something of a finding. */
    enum Kind {
        /** It does; or its server is not open any more, and nobody can tell. */
        THERE,
        /** What it was about is not there any more. */
        GONE,
        /** Whether what it was about is there cannot be found out any more. */
        LOST
    }

    /**
     * Looks for it in the audits of the servers that are open.
     *
     * @param chosen a finding of an earlier audit, or of this one
     */
    static Present of(Finding chosen, List<ServerAudit> audits) {
        FindingKey key = FindingKey.of(chosen);
        List<Finding> said =
                audits.stream()
                        .filter(audit -> audit.server().name().equals(chosen.server()))
                        .flatMap(audit -> audit.result().findings().stream())
                        .filter(other -> other.check().id().equals(key.check()))
                        .toList();
        Optional<Finding> now =
                said.stream().filter(other -> FindingKey.of(other).equals(key)).findFirst();
        if (now.isPresent()) {
            return new Present(now.get(), Kind.THERE, chosen);
        }
        boolean open =
                audits.stream().anyMatch(audit -> audit.server().name().equals(chosen.server()));
        boolean hidden =
                said.stream()
                        .filter(other -> other.outcome() == Outcome.UNKNOWN)
                        .anyMatch(other -> key.wider().contains(FindingKey.of(other)));
        return new Present(chosen, !open ? Kind.THERE : hidden ? Kind.LOST : Kind.GONE, chosen);
    }

    /** What stands before the place: of what failed and is gone nothing is left to fail. */
    Mark mark() {
        return switch (kind) {
            case THERE -> ReviewRow.markOf(finding);
            case GONE -> chosen.outcome() == Outcome.FAIL ? Mark.PASS : Mark.NOT_APPLICABLE;
            case LOST -> Mark.UNKNOWN;
        };
    }

    /** How it stands now. */
    State state() {
        return switch (kind) {
            case THERE -> State.of(finding.outcome());
            case GONE -> State.NOT_FAILED;
            case LOST -> State.UNKNOWN;
        };
    }
}
