package io.ringfence.audit.ui.review;

import io.ringfence.audit.CheckInfo;
import io.ringfence.audit.FindingKey;
import io.ringfence.audit.change.Change;
import io.ringfence.audit.ui.review.Listed.Context;
import io.ringfence.audit.ui.review.Listed.Question;
import io.ringfence.model.estate.Note;
import io.ringfence.model.estate.Subject;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * Lists findings in the background: sorts, filters and groups them. What was asked meanwhile is
 * answered instead. Safe for several threads.
 */
final class Listing {

    /** What the answer depends on. */
    private record Input(
            Rows rows,
            Map<Subject, Note> notes,
            Function<FindingKey, Change> changes,
            Question question) {}

    private final Executor executor;
    private final Runnable onListed;
    private Input input = new Input(Rows.NONE, Map.of(), Context.NONE.changes(), Question.START);
    private Listed listed = Listed.NOTHING;
    private int asked;

    // only the executor sees these
    private Input last = input;
    private Context context = Context.NONE;
    private List<ReviewRow> sorted = List.of();

    /**
     * @param executor runs one thing after the other
     * @param onListed runs when there is another answer, on a thread of the executor
     */
    Listing(Executor executor, Runnable onListed) {
        this.executor = executor;
        this.onListed = onListed;
    }

    /** The last answer. */
    synchronized Listed listed() {
        return listed;
    }

    /** What is asked for, perhaps not answered yet. */
    synchronized Question question() {
        return input.question;
    }

    /** Lists the findings of another audit. */
    void rows(Rows rows) {
        ask(now -> new Input(rows, now.notes, now.changes, now.question));
    }

    /** Lists with other notes. */
    void notes(Map<Subject, Note> notes) {
        ask(now -> new Input(now.rows, notes, now.changes, now.question));
    }

    /** Lists with what became of the findings. */
    void changes(Function<FindingKey, Change> changes) {
        ask(now -> new Input(now.rows, now.notes, changes, now.question));
    }

    /** Lists others, or otherwise. */
    void question(UnaryOperator<Question> next) {
        ask(now -> new Input(now.rows, now.notes, now.changes, next.apply(now.question)));
    }

    private void ask(UnaryOperator<Input> next) {
        int mine;
        synchronized (this) {
            input = next.apply(input);
            mine = ++asked;
        }
        executor.execute(() -> list(mine));
    }

    private void list(int mine) {
        Input now;
        synchronized (this) {
            if (mine != asked) {
                return;
            }
            now = input;
        }
        boolean known = now.rows == last.rows && now.notes.equals(last.notes);
        ReviewNotes notes = known ? context.notes() : ReviewNotes.of(now.rows, now.notes);
        Context next = new Context(now.rows, notes, now.changes);
        Order order = now.question.order();
        boolean asBefore =
                now.rows == last.rows
                        && order.equals(last.question.order())
                        && (known || order.by() != Order.By.NOTE)
                        && (now.changes == last.changes || order.by() != Order.By.CHANGE);
        if (!asBefore) {
            // the worst come first as it is
            sorted =
                    order.equals(Order.START)
                            ? now.rows.all()
                            : Ranks.sort(
                                    now.rows.all(), rank(order.by(), next), order.descending());
        }
        last = now;
        context = next;
        Listed answer = Listed.of(sorted, next, now.question);
        synchronized (this) {
            if (mine != asked) {
                return;
            }
            listed = answer;
        }
        onListed.run();
        // ready before the first key is typed
        now.rows.texts();
    }

    private static ToIntFunction<ReviewRow> rank(Order.By by, Context context) {
        Rows rows = context.table();
        return switch (by) {
            case SEVERITY -> row -> row.mark().ordinal();
            case OUTCOME -> row -> row.outcome().ordinal();
            case CHECK -> ofCheck(rows, CheckInfo::title);
            case AREA -> ofCheck(rows, CheckInfo::area);
            case SERVER -> ofThing(rows, Thing::server);
            case PROJECT -> ofThing(rows, thing -> thing.ref().project());
            case ENTITY -> ofThing(rows, Thing::name);
            case MESSAGE -> {
                int[] ranks = Ranks.of(rows.messages(), String.CASE_INSENSITIVE_ORDER);
                yield row -> ranks[row.message()];
            }
            case CHANGE -> row -> context.changes().apply(row.key()).ordinal();
            // what nobody looked at comes last, what changed since first
            case NOTE -> row -> Reviewed.values().length - 1 - context.notes().state(row).ordinal();
        };
    }

    private static ToIntFunction<ReviewRow> ofCheck(Rows rows, Function<CheckInfo, String> text) {
        int[] ranks = Ranks.of(rows.checks(), ignoringCase(text));
        return row -> ranks[row.check()];
    }

    private static ToIntFunction<ReviewRow> ofThing(Rows rows, Function<Thing, String> text) {
        int[] ranks = Ranks.of(rows.things(), ignoringCase(text));
        return row -> ranks[row.place()];
    }

    private static <T> Comparator<T> ignoringCase(Function<T, String> text) {
        return Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
    }
}
