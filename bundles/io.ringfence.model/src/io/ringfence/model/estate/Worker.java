package io.ringfence.model.estate;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Does one thing after the other, in a thread of its own that waits for a window. */
final class Worker {

    private static final System.Logger LOG = System.getLogger(Worker.class.getName());

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform()
                            .daemon()
                            .name("ringfence-estate")
                            .priority(Thread.MIN_PRIORITY)
                            .factory());

    /** Something to do. */
    @FunctionalInterface
    interface Work<T> {
        CompletableFuture<T> run() throws SourceException;
    }

    /** Does this when all before it is done; completes when what it returned does. */
    <T> CompletableFuture<T> run(Work<T> work) {
        CompletableFuture<CompletableFuture<T>> done = new CompletableFuture<>();
        try {
            thread.execute(
                    () -> {
                        try {
                            done.complete(work.run());
                        } catch (SourceException e) {
                            done.completeExceptionally(e);
                        } catch (RuntimeException | Error e) {
                            LOG.log(System.Logger.Level.ERROR, "the estate failed", e);
                            done.completeExceptionally(e);
                        }
                    });
        } catch (RejectedExecutionException e) {
            done.completeExceptionally(
                    new SourceException(
                            new Problem(
                                    Problem.Kind.CANCELLED,
                                    "the program ends",
                                    "estate",
                                    "start it again")));
        }
        return done.thenCompose(Function.identity());
    }

    /** Waits so long for what is left to do, and takes nothing new. */
    void close(long seconds) {
        thread.shutdown();
        try {
            thread.awaitTermination(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
