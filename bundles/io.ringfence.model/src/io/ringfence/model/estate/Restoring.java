package io.ringfence.model.estate;

import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.estate.Content.Kept;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** Shows the newest capture of each source of an estate, several at once. */
final class Restoring {

    private final OpenEstate estate;
    private final Shown shown;
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

    /** Takes what was read. */
    @FunctionalInterface
    interface Shown {
        void show(Recorded recorded, List<Server> servers);
    }

    Restoring(OpenEstate estate, Shown shown) {
        this.estate = estate;
        this.shown = shown;
    }

    /** Completes when all are shown that can be. */
    CompletableFuture<Void> start() {
        Executor threads = task -> Thread.ofVirtual().name("ringfence-restore").start(task);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (String spec : estate.content().specs()) {
            all.add(CompletableFuture.runAsync(() -> restore(spec), threads));
        }
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    }

    private void restore(String spec) {
        places.acquireUninterruptibly();
        try {
            for (Kept kept : estate.content().newestFirst(spec)) {
                try {
                    Capture capture = estate.load(kept.recorded(), Progress.NONE);
                    shown.show(kept.recorded(), capture.servers());
                    return;
                } catch (SourceException e) {
                    estate.damaged(
                            new Damage(
                                    kept.recorded(),
                                    e.problem())); // the one before it may be whole
                }
            }
        } finally {
            places.release();
        }
    }
}
