package io.ringfence.audit.ui.review;

import io.ringfence.audit.FindingKey;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.change.Change;
import io.ringfence.ui.table.RowGroup;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The findings that a filter shows, in order, and how many there are of each sort. */
public final class Listed {

    private static final int FEW = 1_000;

    /** Nothing was audited yet. */
    public static final Listed NOTHING = of(Rows.NONE.all(), Context.NONE, Question.START);

    /** What is to be listed and how: the same question may be answered anew by another audit. */
    public record Question(Filter filter, Order order, Grouping grouping) {

        /** What a review starts with. */
        public static final Question START = new Question(Filter.START, Order.START, Grouping.NONE);
    }

    /** What is known about the findings of an audit. */
    record Context(Rows table, ReviewNotes notes, Function<FindingKey, Change> changes) {
        static final Context NONE = new Context(Rows.NONE, ReviewNotes.NONE, _ -> Change.NONE);
    }

    private final Question question;
    private final List<ReviewRow> rows;
    private final List<RowGroup<ReviewRow>> groups;
    private final int total;
    private final Context context;
    private final int[][] matching;

    private Listed(
            Question question,
            List<ReviewRow> rows,
            List<RowGroup<ReviewRow>> groups,
            int total,
            Context context,
            int[][] matching) {
        this.question = question;
        this.rows = rows;
        this.groups = groups;
        this.total = total;
        this.context = context;
        this.matching = matching;
    }

    /**
     * Filters and groups findings.
     *
     * @param sorted all findings of the audit in the order in which they are listed
     */
    static Listed of(List<ReviewRow> sorted, Context context, Question question) {
        Filter filter = question.filter();
        Matcher matcher = new Matcher(filter, context.table(), context.notes(), context.changes());
        List<ReviewRow> rows = new ArrayList<>();
        int[][] counts = new int[Outcome.values().length][Severity.values().length];
        boolean[][] shown = shown(filter);
        for (ReviewRow row : sorted) {
            if (matcher.lets(row)) {
                int outcome = row.outcome().ordinal();
                int severity = row.severity().ordinal();
                counts[outcome][severity]++;
                if (shown[outcome][severity]) {
                    rows.add(row);
                }
            }
        }
        List<RowGroup<ReviewRow>> groups = Groups.of(rows, question.grouping(), context.table());
        return new Listed(question, rows, groups, sorted.size(), context, counts);
    }

    private static boolean[][] shown(Filter filter) {
        boolean[][] shown = new boolean[Outcome.values().length][Severity.values().length];
        for (Outcome outcome : Outcome.values()) {
            for (Severity severity : Severity.values()) {
                shown[outcome.ordinal()][severity.ordinal()] = filter.shows(outcome, severity);
            }
        }
        return shown;
    }

    /** What was asked for. */
    public Question question() {
        return question;
    }

    /** Those to show, without regard to groups; not to be changed. */
    public List<ReviewRow> rows() {
        return rows;
    }

    /** The same in groups, the worst first; empty when they are not grouped. */
    public List<RowGroup<ReviewRow>> groups() {
        return groups;
    }

    /** All findings of the audit. */
    public int total() {
        return total;
    }

    /** Whether anything was noted about findings of the audit. */
    public boolean hasNotes() {
        return !context.notes().isEmpty();
    }

    /** Whether it is worth telling what became of one of the first rows. */
    public boolean hasChanges() {
        return rows.stream().limit(FEW).anyMatch(row -> change(row) != Change.NONE);
    }

    /** What was noted about one of the rows, null when nothing was. */
    public @Nullable Noted noted(ReviewRow row) {
        return context.notes().of(row);
    }

    /** What became of one of the rows since the baseline. */
    public Change change(ReviewRow row) {
        return context.changes().apply(row.key());
    }

    /**
     * How many findings of an outcome text, area, place and notes let through; of failures only
     * those of the severities that the filter shows.
     */
    public int count(Outcome outcome) {
        int count = 0;
        for (Severity severity : Severity.values()) {
            boolean counts =
                    outcome != Outcome.FAIL || question.filter().severities().contains(severity);
            count += counts ? matching[outcome.ordinal()][severity.ordinal()] : 0;
        }
        return count;
    }

    /** How many failures of a severity text, area, place and notes let through. */
    public int count(Severity severity) {
        return matching[Outcome.FAIL.ordinal()][severity.ordinal()];
    }
}
