package io.ringfence.model.estate;

import io.ringfence.model.source.Problem;

import org.eclipse.jdt.annotation.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * The open estate at one moment.
 *
 * @param file where it is saved, null for a new one that was not given a name: it is kept all the
 *     same, in the place that the program keeps its own files
 * @param estate what it says
 * @param readOnly why changes are not saved (another window has it open, the file may not be
 *     written), null when they are
 * @param saving whether a change is not yet on the disk
 * @param problem why the last change could not be saved, null when it was
 * @param unkept whether something is lost when it is closed now: the user noted something, opened
 *     or closed a source or said which servers are the same, and that cannot be saved here ({@code
 *     readOnly}, {@code problem}). How the views were left does not count
 * @param damaged captures in it that cannot be read, as far as that is known: it is looked for in
 *     the background after the estate was opened
 */
public record EstateState(
        @Nullable Path file,
        Estate estate,
        @Nullable String readOnly,
        boolean saving,
        @Nullable Problem problem,
        boolean unkept,
        List<Damage> damaged) {

    /** Nothing is open yet. */
    public static final EstateState NONE = new EstateState(null, Estate.EMPTY, null, false, null);

    public EstateState {
        damaged = List.copyOf(damaged);
    }

    /** One from which nothing is lost, and in which nothing is damaged. */
    public EstateState(
            @Nullable Path file,
            Estate estate,
            @Nullable String readOnly,
            boolean saving,
            @Nullable Problem problem) {
        this(file, estate, readOnly, saving, problem, false, List.of());
    }
}
