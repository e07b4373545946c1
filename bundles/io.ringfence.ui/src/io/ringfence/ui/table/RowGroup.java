package io.ringfence.ui.table;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Rows of a table that belong together.
 *
 * @param key stable; under it the table remembers whether the group is closed
 * @param title what they have in common
 * @param icon name of an icon, null for none
 * @param note a few words after the title, in less weight; asked for what is seen
 * @param rows at least one, in order; not to be changed
 * @param <R> the type of the rows
 */
public record RowGroup<R>(
        String key, String title, @Nullable String icon, Supplier<String> note, List<R> rows) {

    /** The group with some of its rows. */
    RowGroup<R> only(Predicate<R> wanted) {
        return new RowGroup<>(key, title, icon, note, rows.stream().filter(wanted).toList());
    }
}
