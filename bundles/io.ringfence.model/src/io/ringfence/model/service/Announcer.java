package io.ringfence.model.service;

import io.ringfence.model.service.LxdModel.Listener;
import io.ringfence.model.service.LxdModel.Listening;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Tells listeners of changes, one thread at a time; a listener that is slow hears of several
 * changes as one, and delays nobody but other listeners.
 */
final class Announcer {

    private static final System.Logger LOG = System.getLogger(Announcer.class.getName());

    private final Supplier<LxdState> state;
    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private LxdState told;
    private boolean running;

    /** Told apart by itself: one listener may be added twice. */
    private static final class Entry {
        private final Listener listener;

        Entry(Listener listener) {
            this.listener = listener;
        }
    }

    Announcer(Supplier<LxdState> state) {
        this.state = state;
        this.told = state.get();
    }

    Listening add(Listener listener) {
        Entry entry = new Entry(listener);
        entries.add(entry);
        return () -> entries.remove(entry);
    }

    /** The state may have changed. */
    synchronized void announce() {
        if (!running) {
            running = true;
            Thread.ofVirtual().name("ringfence-model").start(this::tell);
        }
    }

    private void tell() {
        while (true) {
            LxdState before;
            LxdState now;
            synchronized (this) {
                before = told;
                now = state.get();
                told = now;
                if (now == before) {
                    running = false;
                    return;
                }
            }
            for (Entry entry : entries) {
                try {
                    entry.listener.changed(before, now);
                } catch (RuntimeException e) {
                    // one that fails must not keep the others from hearing
                    LOG.log(System.Logger.Level.ERROR, "a listener of the model failed", e);
                }
            }
        }
    }
}
