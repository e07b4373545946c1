package io.ringfence.app.tests;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Measures for how long the user interface does not answer. */
final class Watchdog implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(5);

    private final AtomicLong longest = new AtomicLong();
    private final Thread thread;

    private Watchdog(Display display) {
        thread = Thread.ofPlatform().daemon().name("watchdog").start(() -> watch(display));
    }

    static Watchdog start() {
        return new Watchdog(PlatformUI.getWorkbench().getDisplay());
    }

    /** The longest pause so far. */
    Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    private void watch(Display display) {
        try {
            while (!Thread.interrupted()) {
                long asked = System.nanoTime();
                display.syncExec(() -> {});
                long took = System.nanoTime() - asked;
                longest.accumulateAndGet(took, Math::max);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            // that is how it ends
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
