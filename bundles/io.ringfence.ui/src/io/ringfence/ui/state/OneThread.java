package io.ringfence.ui.state;

import org.eclipse.jdt.annotation.Nullable;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * A thread that does one thing after the other until it is closed. It does not keep the program
 * from ending, and waits for the window, see {@link Patience}.
 */
public final class OneThread implements Executor, AutoCloseable {

    private final ExecutorService service;

    /**
     * One that computes.
     *
     * @param name of the thread
     */
    public OneThread(String name) {
        this(name, Thread.MIN_PRIORITY);
    }

    private OneThread(String name, int priority) {
        service =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name(name).priority(priority).factory());
    }

    /**
     * One for what is short and waits for nobody. The thread is there at once: on Linux it could
     * not have the usual priority if a thread of a lower one made it later.
     *
     * @param name of the thread
     */
    static OneThread prompt(String name) {
        OneThread made = new OneThread(name, Thread.NORM_PRIORITY);
        made.execute(() -> {});
        return made;
    }

    /** Does it, soon; after {@link #close} nothing. */
    @Override
    public void execute(@Nullable Runnable action) {
        try {
            if (action != null) {
                service.execute(action);
            }
        } catch (RejectedExecutionException _) {
            // whoever closed it wants no more
        }
    }

    /** Ends the thread once it has done what it was asked to so far. */
    @Override
    public void close() {
        service.shutdown();
    }
}
