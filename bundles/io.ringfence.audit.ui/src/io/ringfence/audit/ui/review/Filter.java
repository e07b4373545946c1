package io.ringfence.audit.ui.review;

import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.change.Change;
import io.ringfence.ui.estate.Entity;

import org.eclipse.jdt.annotation.Nullable;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Which findings are looked at.
 *
 * @param text words that all must occur, in any case and order; empty for all
 * @param severities those to show
 * @param outcomes those to show
 * @param areas those to show, empty for all
 * @param checks ids of those to show, empty for all
 * @param changes what became of them since the baseline, empty for whatever did
 * @param scope only what is in it, null for the whole estate
 */
public record Filter(
        String text,
        Set<Severity> severities,
        Set<Outcome> outcomes,
        Set<String> areas,
        Set<String> checks,
        Set<Change> changes,
        @Nullable Entity scope) {

    /** What a reviewer starts with: everything that failed or could not be found out. */
    public static final Filter START =
            new Filter(
                    "",
                    EnumSet.allOf(Severity.class),
                    EnumSet.of(Outcome.FAIL, Outcome.UNKNOWN),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    null);

    public Filter {
        severities = Set.copyOf(severities);
        outcomes = Set.copyOf(outcomes);
        areas = Set.copyOf(areas);
        checks = Set.copyOf(checks);
        changes = Set.copyOf(changes);
    }

    public Filter withText(String other) {
        return new Filter(other, severities, outcomes, areas, checks, changes, scope);
    }

    public Filter withSeverities(Set<Severity> other) {
        return new Filter(text, other, outcomes, areas, checks, changes, scope);
    }

    public Filter withOutcomes(Set<Outcome> other) {
        return new Filter(text, severities, other, areas, checks, changes, scope);
    }

    public Filter withAreas(Set<String> other) {
        return new Filter(text, severities, outcomes, other, checks, changes, scope);
    }

    public Filter withChecks(Set<String> other) {
        return new Filter(text, severities, outcomes, areas, other, changes, scope);
    }

    public Filter withChanges(Set<Change> other) {
        return new Filter(text, severities, outcomes, areas, checks, other, scope);
    }

    public Filter within(@Nullable Entity other) {
        return new Filter(text, severities, outcomes, areas, checks, changes, other);
    }

    /**
     * Whether everything that this lets through is also let through by {@code wider}, severities
     * and outcomes apart.
     */
    boolean narrows(Filter wider) {
        Entity place = wider.scope;
        return text.startsWith(wider.text)
                && (wider.areas.isEmpty() || wider.areas.equals(areas))
                && (wider.checks.isEmpty() || wider.checks.equals(checks))
                && (wider.changes.isEmpty() || wider.changes.equals(changes))
                && (place == null || Objects.equals(place, scope));
    }

    /** Whether severity and outcome of a finding are among those to show. */
    boolean shows(ReviewRow row) {
        return outcomes.contains(row.finding().outcome())
                && severities.contains(row.finding().severity());
    }

    /** The words of the text, in lower case. */
    List<String> words() {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
