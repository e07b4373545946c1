package io.ringfence.audit.ui.review;

import io.ringfence.model.source.Progress;

/** Nobody wants it any more. */
public final class Cancelled implements Progress {

    @Override
    public void report(String what, int done, int total) {
        // nobody watches
    }

    @Override
    public boolean cancelled() {
        return true;
    }

    @Override
    public void onCancel(Runnable action) {
        action.run();
    }
}
