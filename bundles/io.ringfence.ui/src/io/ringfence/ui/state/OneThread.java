package io.ringfence.ui.state;

import org.eclipse.jdt.annotation.Nullable;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * A thread that does one thing after the other until it is closed. It does not keep the program
 * from ending.
 */
public final class OneThread implements Executor, AutoCloseable {

    private final ExecutorService service;

    /**
     * @param name of the thread
     */
    public OneThread(String name) {
        service =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name(name).factory());
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
