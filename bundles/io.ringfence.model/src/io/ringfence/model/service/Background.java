package io.ringfence.model.service;

import io.ringfence.model.source.Progress;

/** Runs work in the background; a workbench shows it to its user, who can cancel it. */
public interface Background {

    /** Something to do. */
    @FunctionalInterface
    interface Work {
        void run(Progress progress);
    }

    /** Work that was started. */
    @FunctionalInterface
    interface Running {
        /** Tells the work that nobody wants it any more; again does nothing. */
        void cancel();
    }

    /**
     * Starts work at once, beside whatever else runs.
     *
     * @param source what is captured, as the user calls it
     */
    Running start(String source, Work work);
}
