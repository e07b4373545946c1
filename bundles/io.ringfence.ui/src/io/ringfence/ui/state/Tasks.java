package io.ringfence.ui.state;

import io.ringfence.model.service.Background;

/** Runs work off the user interface's thread, where a user sees it and can cancel it. */
@FunctionalInterface
public interface Tasks {

    /**
     * Starts work at once, beside whatever else runs.
     *
     * @param title what is done, as in {@code Auditing}
     */
    Background.Running start(String title, Background.Work work);
}
