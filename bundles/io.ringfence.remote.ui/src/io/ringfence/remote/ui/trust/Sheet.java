package io.ringfence.remote.ui.trust;

import io.ringfence.ui.estate.Ratings;
import io.ringfence.ui.table.Arrangement;
import io.ringfence.ui.table.Column;

import java.util.List;

/**
 * What one view about trust shows: rows of one sort out of {@link TrustShown}.
 *
 * @param <R> the type of the rows
 */
interface Sheet<R> {

    /** What screen readers call the table. */
    String name();

    /** What stands in the empty field that narrows it. */
    String hint();

    /** Whether it is about one server, which its user chooses. */
    boolean isOfOneServer();

    /**
     * The columns; asked again when {@link #columnsOf} changes.
     *
     * @param ratings what was found of the entries: their marks are those of the Estate
     */
    List<Column<R>> columns(Ratings ratings, TrustShown shown);

    /**
     * What the columns depend on.
     *
     * @param shown what is to be listed
     */
    default Object columnsOf(TrustShown shown) {
        return "";
    }

    /** What stays the same of a row when it is read anew. */
    Object key(R row);

    /** All rows. */
    List<R> rows(TrustShown shown);

    /** What is selected when a row is, for other views. */
    Object target(R row);

    /** Heading and sentence for when there is no row. */
    List<String> empty(TrustShown shown);

    /** How the rows stand until the user says otherwise. */
    default Arrangement first() {
        return Arrangement.NONE;
    }

    /** The id of the command that Delete runs; empty for none. */
    default String delete() {
        return "";
    }

    /** What can be done on a server that can be changed, where there is no row. */
    default List<Todo> todo() {
        return List.of();
    }

    /**
     * Something to do.
     *
     * @param icon name of its icon
     * @param text a verb and what it acts on
     * @param note a line that says more
     * @param command id of the command that does it
     */
    record Todo(String icon, String text, String note, String command) {

        static final Todo ISSUE =
                new Todo(
                        "kind-token",
                        Messages.todo_issue,
                        Messages.todo_issueNote,
                        "io.ringfence.remote.ui.trust.issue");

        static final Todo ADD =
                new Todo(
                        "certificate-new",
                        Messages.todo_add,
                        Messages.todo_addNote,
                        "io.ringfence.remote.ui.trust.add");
    }

    /** How often what it shows changes with the time alone, in seconds; 0: never. */
    default int ticks() {
        return 0;
    }
}
