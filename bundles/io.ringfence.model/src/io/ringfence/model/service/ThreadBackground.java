package io.ringfence.model.service;

import io.ringfence.model.source.Progress;

import java.util.ArrayList;
import java.util.List;

/** Runs work in threads of its own that nobody sees. */
public final class ThreadBackground implements Background {

    @Override
    public Running start(String source, Work work) {
        Cancellable progress = new Cancellable();
        Thread.ofVirtual().name("ringfence-capture " + source).start(() -> work.run(progress));
        return progress::cancel;
    }

    private static final class Cancellable implements Progress {

        private final List<Runnable> actions = new ArrayList<>();
        private boolean cancelled;

        @Override
        public void report(String what, int done, int total) {
            // nobody watches
        }

        @Override
        public synchronized boolean cancelled() {
            return cancelled;
        }

        @Override
        public void onCancel(Runnable action) {
            synchronized (this) {
                if (!cancelled) {
                    actions.add(action);
                    return;
                }
            }
            action.run();
        }

        void cancel() {
            List<Runnable> all;
            synchronized (this) {
                cancelled = true;
                all = List.copyOf(actions);
                actions.clear();
            }
            all.forEach(Runnable::run);
        }
    }
}
