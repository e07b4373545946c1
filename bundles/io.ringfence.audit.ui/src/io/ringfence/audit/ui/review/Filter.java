package io.ringfence.audit.ui.review;

import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.change.Change;
import io.ringfence.ui.estate.Entity;

import org.eclipse.jdt.annotation.Nullable;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which findings are looked at.
 *
 * @param text words that all must occur, in any case and order, see {@link Field}; empty for all
 * @param severities of the failures to show; other outcomes have none that counts
 * @param outcomes those to show
 * @param areas those to show, empty for all
 * @param checks ids of those to show, empty for all
 * @param changes what became of them since the baseline, empty for whatever did
 * @param scope only what is in it, null for the whole estate
 * @param hidden what is left out, in the order in which it was chosen
 * @param reviewed whether somebody looked at them, empty for all
 */
public record Filter(
        String text,
        Set<Severity> severities,
        Set<Outcome> outcomes,
        Set<String> areas,
        Set<String> checks,
        Set<Change> changes,
        @Nullable Entity scope,
        List<Hidden> hidden,
        Set<Reviewed> reviewed) {

    /** What a reviewer starts with: everything that failed or could not be found out. */
    public static final Filter START =
            new Filter(
                    "",
                    EnumSet.allOf(Severity.class),
                    EnumSet.of(Outcome.FAIL, Outcome.UNKNOWN),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    null,
                    List.of(),
                    Set.of());

    public Filter {
        severities = Set.copyOf(severities);
        outcomes = Set.copyOf(outcomes);
        areas = Set.copyOf(areas);
        checks = Set.copyOf(checks);
        changes = Set.copyOf(changes);
        hidden = List.copyOf(new LinkedHashSet<>(hidden));
        reviewed = Set.copyOf(reviewed);
    }

    /** The same with other words. */
    public Filter withText(String other) {
        return new Filter(
                other, severities, outcomes, areas, checks, changes, scope, hidden, reviewed);
    }

    /** The same with other severities. */
    public Filter withSeverities(Set<Severity> other) {
        return new Filter(text, other, outcomes, areas, checks, changes, scope, hidden, reviewed);
    }

    /** The same with other outcomes. */
    public Filter withOutcomes(Set<Outcome> other) {
        return new Filter(text, severities, other, areas, checks, changes, scope, hidden, reviewed);
    }

    /** The same with other areas. */
    public Filter withAreas(Set<String> other) {
        return new Filter(
                text, severities, outcomes, other, checks, changes, scope, hidden, reviewed);
    }

    /** The same with other checks, by their ids. */
    public Filter withChecks(Set<String> other) {
        return new Filter(
                text, severities, outcomes, areas, other, changes, scope, hidden, reviewed);
    }

    /** The same with other changes since the baseline. */
    public Filter withChanges(Set<Change> other) {
        return new Filter(
                text, severities, outcomes, areas, checks, other, scope, hidden, reviewed);
    }

    /** The same for what is in this, null for the whole estate. */
    public Filter within(@Nullable Entity other) {
        return new Filter(
                text, severities, outcomes, areas, checks, changes, other, hidden, reviewed);
    }

    /** The same with other things left out. */
    public Filter withHidden(List<Hidden> other) {
        return new Filter(
                text, severities, outcomes, areas, checks, changes, scope, other, reviewed);
    }

    /** The same for findings that others looked at, or nobody. */
    public Filter withReviewed(Set<Reviewed> other) {
        return new Filter(text, severities, outcomes, areas, checks, changes, scope, hidden, other);
    }

    /** Whether an outcome is among those to show; a failure only of a severity to show. */
    boolean shows(Outcome outcome, Severity severity) {
        return outcomes.contains(outcome)
                && (outcome != Outcome.FAIL || severities.contains(severity));
    }
}
