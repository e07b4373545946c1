package io.ringfence.audit.ui.review;

import io.ringfence.model.estate.Note;
import io.ringfence.model.estate.Subject;

import org.eclipse.jdt.annotation.Nullable;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was noted about the findings of one audit. */
final class ReviewNotes {

    /** Nothing was noted. */
    static final ReviewNotes NONE = new ReviewNotes();

    private final Map<ReviewRow, Noted> noted = new IdentityHashMap<>();

    private ReviewNotes() {}

    static ReviewNotes of(Rows rows, Map<Subject, Note> notes) {
        if (notes.isEmpty()) {
            return NONE;
        }
        ReviewNotes found = new ReviewNotes();
        Set<String> checks =
                notes.keySet().stream().map(Subject::check).collect(Collectors.toSet());
        boolean[] any = new boolean[rows.checks().size()];
        for (int check = 0; check < any.length; check++) {
            any[check] = checks.contains(rows.checks().get(check).id());
        }
        for (ReviewRow row : rows.all()) {
            if (any[row.check()]) {
                Note note = notes.get(Noted.subject(row.finding()));
                if (note != null) {
                    found.noted.put(row, Noted.of(note, row.finding()));
                }
            }
        }
        return found;
    }

    /** What was noted about a finding of the audit, null when nothing was. */
    @Nullable
    Noted of(ReviewRow row) {
        return noted.get(row);
    }

    Reviewed state(ReviewRow row) {
        Noted note = noted.get(row);
        return note == null ? Reviewed.NO : note.state();
    }

    boolean isEmpty() {
        return noted.isEmpty();
    }

    /** Whether text or author of the note have a word, which is in lower case. */
    boolean have(ReviewRow row, String word) {
        Noted note = noted.get(row);
        return note != null
                && (note.note().text() + "\n" + note.note().author())
                        .toLowerCase(Locale.ROOT)
                        .contains(word);
    }
}
