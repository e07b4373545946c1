package io.ringfence.model.service;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Tells how time passes and runs things later; another one stands in for it in tests. */
public interface Timer {

    /** The real one. */
    Timer SYSTEM =
            new Timer() {
                @Override
                public long nanos() {
                    return System.nanoTime();
                }

                @Override
                public void after(long nanos, Runnable action) {
                    CompletableFuture.delayedExecutor(
                                    nanos,
                                    TimeUnit.NANOSECONDS,
                                    task -> Thread.ofVirtual().name("ringfence-timer").start(task))
                            .execute(action);
                }
            };

    /** Nanoseconds since some moment; never goes back. */
    long nanos();

    /** Runs {@code action} in another thread when so much time has passed. */
    void after(long nanos, Runnable action);
}
