package io.ringfence.audit.ui.review;

import io.ringfence.audit.FindingKey;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.change.Change;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The findings that a filter shows, in order, and how many there are of each sort.
 *
 * @param rows those to show
 * @param total all findings of the audit
 * @param let all that text, area and place let through, in order
 * @param matching their number by outcome and severity
 */
public record Listed(
        List<ReviewRow> rows,
        int total,
        List<ReviewRow> let,
        Map<Outcome, Map<Severity, Integer>> matching) {

    /** Nothing was audited yet. */
    public static final Listed NOTHING = new Listed(List.of(), 0, List.of(), Map.of());

    /**
     * Filters findings.
     *
     * @param from those that the filter may let through, in the order in which they are listed
     * @param total all findings of the audit
     * @param changes what became of them since the baseline
     */
    static Listed of(
            List<ReviewRow> from, int total, Filter filter, Function<FindingKey, Change> changes) {
        List<String> words = filter.words();
        List<ReviewRow> rows = new ArrayList<>();
        List<ReviewRow> let = new ArrayList<>();
        int[][] counts = new int[Outcome.values().length][Severity.values().length];
        for (ReviewRow row : from) {
            if (lets(row, filter, words) && changed(row, filter, changes)) {
                let.add(row);
                counts[row.finding().outcome().ordinal()][row.finding().severity().ordinal()]++;
                if (filter.shows(row)) {
                    rows.add(row);
                }
            }
        }
        return new Listed(rows, total, let, numbers(counts));
    }

    private static boolean lets(ReviewRow row, Filter filter, List<String> words) {
        var scope = filter.scope();
        if (scope != null && !scope.covers(row.entity())) {
            return false;
        }
        if (!filter.areas().isEmpty() && !filter.areas().contains(row.finding().check().area())) {
            return false;
        }
        if (!filter.checks().isEmpty() && !filter.checks().contains(row.finding().check().id())) {
            return false;
        }
        for (String word : words) {
            if (!row.words().contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean changed(
            ReviewRow row, Filter filter, Function<FindingKey, Change> changes) {
        return filter.changes().isEmpty()
                || filter.changes().contains(changes.apply(FindingKey.of(row.finding())));
    }

    private static Map<Outcome, Map<Severity, Integer>> numbers(int[][] counts) {
        Map<Outcome, Map<Severity, Integer>> numbers = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            Map<Severity, Integer> row = new EnumMap<>(Severity.class);
            for (Severity severity : Severity.values()) {
                row.put(severity, counts[outcome.ordinal()][severity.ordinal()]);
            }
            numbers.put(outcome, row);
        }
        return numbers;
    }

    /** How many of an outcome there are among the severities that the filter shows. */
    public int count(Outcome outcome, Filter filter) {
        return filter.severities().stream().mapToInt(severity -> count(outcome, severity)).sum();
    }

    /** How many of a severity there are among the outcomes that the filter shows. */
    public int count(Severity severity, Filter filter) {
        return filter.outcomes().stream().mapToInt(outcome -> count(outcome, severity)).sum();
    }

    private int count(Outcome outcome, Severity severity) {
        Map<Severity, Integer> row = matching.get(outcome);
        return row == null ? 0 : row.getOrDefault(severity, 0);
    }
}
