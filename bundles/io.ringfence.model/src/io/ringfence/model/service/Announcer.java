package io.ringfence.model.service;

import io.ringfence.model.service.LxdModel.Listening;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Tells listeners of changes, one thread at a time; a listener that is slow hears of several
 * changes as one, and delays nobody but other listeners.
 *
 * @param <S> an immutable state; what did not change is the same object
 */
public final class Announcer<S> {

    private static final System.Logger LOG = System.getLogger(Announcer.class.getName());

    private final Supplier<S> state;
    private final List<Entry<S>> entries = new CopyOnWriteArrayList<>();
    private S told;
    private boolean running;

    /** Told apart by itself: one listener may be added twice. */
    private static final class Entry<S> {
        private final BiConsumer<S, S> listener;

        Entry(BiConsumer<S, S> listener) {
            this.listener = listener;
        }
    }

    /**
     * @param state what is the case now
     */
    public Announcer(Supplier<S> state) {
        this.state = state;
        this.told = state.get();
    }

    /**
     * @param listener hears what was the case before, and now
     */
    public Listening add(BiConsumer<S, S> listener) {
        Entry<S> entry = new Entry<>(listener);
        entries.add(entry);
        return () -> entries.remove(entry);
    }

    /** The state may have changed. */
    public synchronized void announce() {
        if (!running) {
            running = true;
            Thread.ofVirtual().name("ringfence-model").start(this::tell);
        }
    }

    private void tell() {
        while (true) {
            S before;
            S now;
            synchronized (this) {
                before = told;
                now = state.get();
                told = now;
                if (now == before) {
                    running = false;
                    return;
                }
            }
            for (Entry<S> entry : entries) {
                try {
                    entry.listener.accept(before, now);
                } catch (RuntimeException e) {
                    // one that fails must not keep the others from hearing
                    LOG.log(System.Logger.Level.ERROR, "a listener of the model failed", e);
                }
            }
        }
    }
}
