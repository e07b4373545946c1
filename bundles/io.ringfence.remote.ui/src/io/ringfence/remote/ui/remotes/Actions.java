package io.ringfence.remote.ui.remotes;

/** The ids of commands that this bundle runs by itself. */
final class Actions {

    /** Adds a server. */
    static final String ADD = "io.ringfence.ui.connect";

    private Actions() {}
}
