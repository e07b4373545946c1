package io.ringfence.model.estate;

import io.ringfence.model.Server;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.service.Timer;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/**
 * Keeps the model and the estate that is open alike: shows in the model what the estate holds, and
 * takes over what is opened, closed and captured there. For any thread.
 */
final class ShownEstate {

    private final LxdModel model;
    private final Timer timer;

    /** Held while an estate is put in place: what the model shows then is of one estate only. */
    private final Object showing = new Object();

    private volatile @Nullable OpenEstate current;

    /** The estate whose sources are all shown; what the user does to them since is remembered. */
    private volatile @Nullable OpenEstate settled;

    ShownEstate(LxdModel model, Timer timer) {
        this.model = model;
        this.timer = timer;
    }

    /** The estate that is open, null before there is one. */
    @Nullable
    OpenEstate current() {
        return current;
    }

    /** Shows the names of its sources; what was shown before goes, and nobody is asked. */
    void put(OpenEstate estate) {
        synchronized (showing) {
            current = estate;
            model.restoreAll(estate.content().specs());
        }
    }

    /** Nothing is open any more; what is shown stays until something else is. */
    void clear() {
        synchronized (showing) {
            current = null;
        }
    }

    /** Shows what a source answered once, if the estate is still open. */
    void show(OpenEstate estate, Recorded recorded, List<Server> servers) {
        synchronized (showing) {
            if (current == estate) {
                estate.keeper().restored(recorded.source(), servers);
                model.restore(recorded.source(), servers, recorded.captured());
            }
        }
    }

    /**
     * All of the estate is shown.
     *
     * @param follow whether its sources are followed from now on
     */
    void settle(OpenEstate estate, boolean follow) {
        synchronized (showing) {
            if (current == estate) {
                if (follow || model.state().following()) {
                    model.follow(true); // also those that were shown after the user asked for it
                }
                settled = estate;
            }
        }
    }

    /** Whether the model's following is what the user of this estate wants. */
    boolean isSettled(OpenEstate estate) {
        return settled == estate;
    }

    boolean isFollowing() {
        return model.state().following();
    }

    /**
     * Takes over what was opened, closed and captured.
     *
     * @param closing whether what waits for its time is recorded, too
     */
    void absorb(boolean closing) {
        synchronized (showing) {
            OpenEstate estate = current;
            if (estate != null) {
                LxdState now = model.state();
                List<String> specs = now.sources().stream().map(OpenSource::spec).toList();
                estate.change(content -> content.withSources(specs));
                estate.toRecord(estate.keeper().due(now, timer.nanos(), closing));
            }
        }
    }
}
