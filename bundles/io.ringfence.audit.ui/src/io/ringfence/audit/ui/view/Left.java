package io.ringfence.audit.ui.view;

import io.ringfence.audit.EntityRef;
import io.ringfence.audit.FindingKey;
import io.ringfence.audit.ui.review.ReviewRow;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IMemento;

/**
 * How the user left the table of findings.
 *
 * @param selected the selected row, empty for none
 * @param top the row at the top, empty for none
 */
record Left(String selected, String top) {

    static final Left NOTHING = new Left("", "");

    private static final String SELECTED = "selected";
    private static final String TOP = "top";

    static Left of(@Nullable ReviewRow selected, @Nullable ReviewRow top) {
        return new Left(
                selected == null ? "" : words(selected.key()), top == null ? "" : words(top.key()));
    }

    static Left read(@Nullable IMemento memento) {
        if (memento == null) {
            return NOTHING;
        }
        String selected = memento.getString(SELECTED);
        String top = memento.getString(TOP);
        return new Left(selected == null ? "" : selected, top == null ? "" : top);
    }

    void save(IMemento memento) {
        memento.putString(SELECTED, selected);
        memento.putString(TOP, top);
    }

    boolean wasSelected(ReviewRow row) {
        return is(row, selected);
    }

    boolean wasTop(ReviewRow row) {
        return is(row, top);
    }

    /** There may be many rows: words are made of few of them. */
    private static boolean is(ReviewRow row, String words) {
        return words.startsWith(row.key().check()) && words(row.key()).equals(words);
    }

    /** Names have no line breaks, or it is not the row that is meant: no harm is done. */
    private static String words(FindingKey key) {
        EntityRef entity = key.entity();
        return String.join(
                "\n",
                key.check(),
                key.server(),
                entity.type().label(),
                entity.project(),
                entity.name(),
                entity.deviceName());
    }
}
