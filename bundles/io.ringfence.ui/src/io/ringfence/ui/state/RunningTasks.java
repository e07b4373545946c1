package io.ringfence.ui.state;

import io.ringfence.model.service.LxdModel.Listening;

/** All work that runs in the background. */
public interface RunningTasks {

    /** Whether any work runs. */
    boolean isBusy();

    /** Tells all work that runs that nobody wants it any more. */
    void cancelAll();

    /** Calls the listener when work starts or ends, on any thread. */
    Listening listen(Runnable listener);
}
