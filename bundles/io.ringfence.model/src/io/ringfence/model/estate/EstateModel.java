package io.ringfence.model.estate;

import io.ringfence.model.Capture;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The one place where the open estate lives. It follows the {@link
 * io.ringfence.model.service.LxdModel}: what is opened, closed and captured there is part of the
 * estate; and it brings back there what an estate holds when one is opened, without asking any
 * server. Every change is saved by itself, soon, whole or not at all.
 *
 * <p>All methods but {@link #load} return at once and may be called by any thread.
 */
public interface EstateModel {

    /** What is open now. */
    EstateState state();

    /**
     * Opens the estate that was open last as it was left, or a new one when there is none: what a
     * start does. Until then nothing is kept.
     *
     * @return completes as that of {@link #open}; when the last estate cannot be opened a new one
     *     is open, and it completes with the {@link SourceException} that says why
     */
    default CompletableFuture<EstateState> resume() {
        return resume(false);
    }

    /**
     * As {@link #resume()}.
     *
     * @param follow whether the servers of the last estate are followed, however this user left it.
     *     Not those of an estate that somebody else wrote
     */
    CompletableFuture<EstateState> resume(boolean follow);

    /**
     * Opens an estate in place of the one that is open, which is saved and closed first. Its
     * servers are shown as they were captured last, and none is asked until the user wants it: the
     * model is paused. Only an estate that this user left following here, and that nobody else
     * wrote since, is followed again.
     *
     * @return completes when its servers are shown, or with a {@link SourceException} when it is
     *     damaged, newer or cannot be read: then the one that was open stays open
     */
    CompletableFuture<EstateState> open(Path file);

    /** Opens a new, empty estate in place of the one that is open, which is saved first. */
    CompletableFuture<EstateState> create();

    /**
     * Saves under a name, from now on there.
     *
     * @return completes when it is on the disk, or with a {@link SourceException}
     */
    CompletableFuture<EstateState> saveAs(Path file);

    /**
     * Saves at once what is not saved yet.
     *
     * @return completes when it is on the disk, or with a {@link SourceException}
     */
    CompletableFuture<EstateState> save();

    /**
     * What cannot be saved is to be lost, should the estate be closed next: opening another one, or
     * ending the program, does not try to save it.
     */
    void discard();

    /**
     * Estates that were open on this machine, the last one first; not the one that is open, nor
     * those that are gone.
     */
    List<Path> recent();

    /**
     * Notes something about a finding, in place of what was noted before.
     *
     * @param note null takes away what was noted
     */
    default void note(Subject subject, @Nullable Note note) {
        notes(Map.of(subject, note == null ? Optional.empty() : Optional.of(note)));
    }

    /**
     * As {@link #note}, about many findings at once: one change and not thousands.
     *
     * @param notes an empty one takes away what was noted
     */
    void notes(Map<Subject, Optional<Note>> notes);

    /**
     * Remembers how the user left something.
     *
     * @param value null forgets it
     */
    void set(String key, @Nullable String value);

    /**
     * Something about the findings of a source is not as before: what it answered last becomes part
     * of the history now, and stays there longer than others. Only who audits knows that.
     *
     * @param captured when what changed was captured; of a later answer that is kept in its place,
     *     the first one
     */
    void keepTurn(String source, Instant captured);

    /**
     * A capture that the estate keeps. Reads the document: not for the user interface.
     *
     * @throws SourceException if it is damaged or no longer part of the estate
     */
    Capture load(Recorded recorded, Progress progress) throws SourceException;

    /** Hears of every change, on any thread; never two at once. */
    Listening listen(Listener listener);

    /** Hears of changes. */
    @FunctionalInterface
    interface Listener {
        void changed(EstateState before, EstateState now);
    }
}
