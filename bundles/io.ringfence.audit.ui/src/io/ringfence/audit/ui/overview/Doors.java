package io.ringfence.audit.ui.overview;

import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.change.Change;
import io.ringfence.audit.priority.Priority;
import io.ringfence.audit.ui.review.Filter;
import io.ringfence.ui.estate.Entity;

import java.util.EnumSet;
import java.util.Set;

/** Where the numbers of the overview lead: to exactly the findings that they count. */
final class Doors {

    private static final Filter FAILED = Filter.START.withOutcomes(EnumSet.of(Outcome.FAIL));

    private Doors() {}

    static Door failures() {
        return new Door.Findings(FAILED, null);
    }

    static Door of(Severity severity) {
        return new Door.Findings(FAILED.withSeverities(EnumSet.of(severity)), null);
    }

    static Door of(Outcome outcome) {
        return new Door.Findings(Filter.START.withOutcomes(EnumSet.of(outcome)), null);
    }

    static Door ofArea(String area) {
        return new Door.Findings(FAILED.withAreas(Set.of(area)), null);
    }

    static Door ofServer(String server) {
        return new Door.Findings(FAILED.within(Entity.server(server)), null);
    }

    static Door of(Priority priority) {
        return new Door.Findings(
                FAILED.withChecks(Set.of(priority.check().id()))
                        .within(Entity.server(priority.server())),
                priority.findings().getFirst());
    }

    /** What changed in one of these ways; all of them are about the same outcomes. */
    static Door of(Set<Change> changes) {
        Set<Outcome> outcomes =
                switch (changes.iterator().next()) {
                    case FIXED, MEANWHILE -> EnumSet.of(Outcome.PASS, Outcome.NOT_APPLICABLE);
                    case LOST, NOW_UNKNOWN -> EnumSet.of(Outcome.UNKNOWN);
                    case NEW, REOPENED, FOUND, GONE, NONE -> EnumSet.of(Outcome.FAIL);
                };
        return new Door.Findings(Filter.START.withOutcomes(outcomes).withChanges(changes), null);
    }
}
