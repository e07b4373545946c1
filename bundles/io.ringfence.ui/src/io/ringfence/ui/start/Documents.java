package io.ringfence.ui.start;

import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.estate.EstateState;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Shell;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Opens and saves estate documents because the user asked for it, who hears what went wrong, and is
 * asked before something is lost.
 */
public final class Documents {

    private final Telling telling;
    private final Leaving leaving;
    private final EstateModel model;

    /**
     * @param shell over which a problem is told
     */
    public Documents(Shell shell, EstateModel model) {
        this.telling = new Telling(shell);
        this.leaving = new Leaving(shell, model);
        this.model = model;
    }

    /** Opens a new estate, unless the user stays with the one that is open. */
    public void create() {
        if (leaving.mayLeave()) {
            hear(model.create(), Messages.problem_create);
        }
    }

    /** Opens an estate that was saved, unless the user stays with the one that is open. */
    public void open(Path file) {
        if (leaving.mayLeave()) {
            hear(model.open(file), Messages.problem_open);
        }
    }

    /** Saves what is not saved yet. */
    public void save() {
        hear(model.save(), Messages.problem_save);
    }

    /** Saves under a name. */
    public void saveAs(Path file) {
        hear(model.saveAs(file), Messages.problem_save);
    }

    /** The file of the open estate, null when it was not given a name yet. */
    public @Nullable Path file() {
        return model.state().file();
    }

    private void hear(CompletableFuture<EstateState> done, String title) {
        done.whenComplete(
                (_, failed) -> {
                    Problem problem = problem(failed);
                    if (problem != null) {
                        telling.later(title, problem);
                    }
                });
    }

    /** Why an estate could not be opened or saved, null when it could. */
    public static @Nullable Problem problem(@Nullable Throwable failed) {
        return switch (failed) {
            case null -> null;
            case CompletionException wrapped -> problem(wrapped.getCause());
            case SourceException known -> known.problem();
            default ->
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "an error in Ringfence: " + failed.getClass().getSimpleName(),
                            "the estate",
                            "look at the error log and report it");
        };
    }
}
