package io.ringfence.idmap.ui.tables;

import io.ringfence.idmap.ui.state.Picture;

import java.util.List;

/**
 * The rows of a table as they are asked for.
 *
 * @param picture what they are of
 * @param question what was asked
 * @param all every row, in the order of the picture
 * @param rows those that pass the filter, sorted
 * @param <R> the type of the rows
 */
record Listed<R>(Picture picture, Question question, List<R> all, List<R> rows) {

    /** Before anything was asked. */
    static <R> Listed<R> nothing() {
        Question none = new Question("", "", false);
        return new Listed<>(Picture.NOTHING, none, List.of(), List.of());
    }

    /**
     * What is asked of a table.
     *
     * @param filter words that a row must have, in any order; empty for all rows
     * @param column by which rows are sorted
     * @param descending whether the last comes first
     */
    record Question(String filter, String column, boolean descending) {}
}
