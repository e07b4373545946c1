package io.ringfence.idmap.ui.tables;

import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Picture;
import io.ringfence.ui.estate.Entity;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A sort of rows: what they are made of, by what they are sorted, and what is selected with them.
 *
 * @param <R> the type of the rows
 */
public interface RowKind<R> {

    /** All rows of a picture. Takes time: not for the user interface. */
    List<R> rows(Picture picture);

    /** How rows are sorted by this column. */
    Comparator<R> order(String column);

    /** The column by which they are sorted at first. */
    String first();

    /** What a filter looks at, in lower case. */
    String words(R row);

    /** What stays the same of a row when it is read anew. */
    Object key(R row);

    /** What is selected with a row: a {@link Pick}, or something of the estate. */
    Object pick(R row);

    /** Tells with which rows to begin, rather than with the very first one. */
    default Predicate<R> leads() {
        return _ -> false;
    }

    /** Tells which rows are about what was selected elsewhere; each of many is asked. */
    Predicate<R> shows(Pick pick);

    /** Tells which rows are about something of the estate; each of many is asked. */
    Predicate<R> isOf(Entity entity);
}
