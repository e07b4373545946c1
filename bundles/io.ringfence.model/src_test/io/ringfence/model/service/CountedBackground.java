package io.ringfence.model.service;

import java.util.concurrent.Phaser;

/** Threads of its own, and knows when all of them ended. */
public final class CountedBackground implements Background {

    private final Background threads = new ThreadBackground();
    private final Phaser running = new Phaser(1);

    @Override
    public Running start(String source, Work work) {
        running.register();
        return threads.start(
                source,
                progress -> {
                    try {
                        work.run(progress);
                    } finally {
                        running.arriveAndDeregister();
                    }
                });
    }

    /** Waits until nothing runs that was started so far. */
    public void settle() {
        running.arriveAndAwaitAdvance();
    }
}
