package io.ringfence.audit.ui.review;

import io.ringfence.audit.CheckInfo;
import io.ringfence.audit.FindingKey;
import io.ringfence.audit.change.Change;
import io.ringfence.ui.estate.Entity;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Whether text, area, place, restrictions and notes of a filter let findings through. Everything
 * that findings have in common was asked before: of a finding itself only a few numbers are read.
 */
final class Matcher {

    /** What a word was found in, by number. */
    private record Hits(
            Word word, boolean[] checks, boolean[] things, boolean[] messages, boolean inNotes) {}

    private final Filter filter;
    private final ReviewNotes notes;
    private final Set<Reviewed> reviewed;
    private final Set<Change> became;
    private final Function<FindingKey, Change> changes;
    private final boolean[] checks;
    private final boolean[] things;
    private final Hits[] words;

    /**
     * @param changes what became of findings since the baseline
     */
    Matcher(Filter filter, Rows rows, ReviewNotes notes, Function<FindingKey, Change> changes) {
        this.filter = filter;
        this.notes = notes;
        this.became = filter.changes();
        this.changes = changes;
        this.reviewed = filter.reviewed();
        checks = where(rows.checks(), check -> check(check, filter));
        things = where(rows.things(), thing -> thing(thing, filter));
        words = Word.in(filter.text()).stream().map(word -> hits(word, rows)).toArray(Hits[]::new);
    }

    boolean lets(ReviewRow row) {
        if (!checks[row.check()] || !things[row.place()] && !isShownInScope(row)) {
            return false;
        }
        for (Hits hits : words) {
            if (has(row, hits) == hits.word.not()) {
                return false;
            }
        }
        return (reviewed.isEmpty() || reviewed.contains(notes.state(row)))
                && (became.isEmpty() || became.contains(changes.apply(row.key())));
    }

    /** What is found of a server may be looked for at what shows it: few have that. */
    private boolean isShownInScope(ReviewRow row) {
        Entity scope = filter.scope();
        return scope != null
                && Places.shownBy(row.finding()).contains(scope)
                && !isHidden(row.thing(), filter);
    }

    private boolean has(ReviewRow row, Hits hits) {
        return hits.checks[row.check()]
                || hits.things[row.place()]
                || hits.messages[row.message()]
                || hits.inNotes && notes.have(row, hits.word.text());
    }

    private Hits hits(Word word, Rows rows) {
        SearchTexts texts = rows.texts();
        List<String> inChecks = List.of();
        List<String> inThings = List.of();
        List<String> inMessages = List.of();
        switch (word.field()) {
            case null -> {
                inChecks = texts.checks();
                inThings = texts.things();
                inMessages = texts.messages();
            }
            case CHECK -> inChecks = texts.checks();
            case AREA -> inChecks = texts.areas();
            case SERVER -> inThings = texts.servers();
            case PROJECT -> inThings = texts.projects();
            case ENTITY -> inThings = texts.entities();
            case NOTE -> {
                // a note is the finding's own
            }
        }
        boolean inNotes = word.field() == null || word.field() == Field.NOTE;
        return new Hits(
                word,
                contain(inChecks, rows.checks(), word.text()),
                contain(inThings, rows.things(), word.text()),
                contain(inMessages, rows.messages(), word.text()),
                inNotes && !notes.isEmpty());
    }

    private static boolean check(CheckInfo check, Filter filter) {
        return among(check.area(), filter.areas())
                && among(check.id(), filter.checks())
                && !filter.hidden().contains(new Hidden(Field.CHECK, check.id()));
    }

    private static boolean thing(Thing thing, Filter filter) {
        Entity scope = filter.scope();
        return (scope == null || thing.isIn(scope))
                && (filter.hidden().isEmpty() || !isHidden(thing, filter));
    }

    private static boolean isHidden(Thing thing, Filter filter) {
        return filter.hidden().contains(new Hidden(Field.SERVER, thing.server()))
                || filter.hidden().contains(new Hidden(Field.ENTITY, thing.entity().path()));
    }

    private static <T> boolean among(T value, Set<T> wanted) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    /** Which of the texts have a word; none of all when there is nothing to look at. */
    private static boolean[] contain(List<String> texts, List<?> all, String word) {
        return texts.isEmpty()
                ? new boolean[all.size()]
                : where(texts, text -> text.contains(word));
    }

    private static <T> boolean[] where(List<T> values, Predicate<T> wanted) {
        boolean[] where = new boolean[values.size()];
        for (int i = 0; i < where.length; i++) {
            where[i] = wanted.test(values.get(i));
        }
        return where;
    }
}
