package io.ringfence.remote.ui.attempt;

import io.ringfence.model.source.SourceException;

/**
 * What a dialog does once, with all that was in its fields when the user asked for it: what they
 * change afterwards is for the next attempt.
 */
@FunctionalInterface
public interface Attempt {

    /**
     * Does it, in the background.
     *
     * @return what came of it, for who opened the dialog; possibly empty
     * @throws SourceException if it does not work
     */
    String work() throws SourceException;

    /** Overwrites its secrets; from any thread, also while it works. */
    default void forget() {
        // most have none
    }
}
