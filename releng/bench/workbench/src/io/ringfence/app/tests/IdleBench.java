package io.ringfence.app.tests;

import io.ringfence.bench.Idle;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the window costs while nothing happens: {@code bench.servers} live servers are open, all
 * their views are drawn, and nobody does anything for a minute.
 */
final class IdleBench {

    private final Workbench workbench = new Workbench();

    private IdleBench() {}

    static void run() {
        try {
            new IdleBench().measure(Integer.getInteger("bench.servers"));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void measure(int servers) throws InterruptedException {
        Screen.await("ten live servers", Duration.ofMinutes(2), () -> live() == servers);
        Thread.sleep(Duration.ofSeconds(5));
        AtomicInteger captures = new AtomicInteger();
        workbench.model().listen((before, now) -> captures.addAndGet(begun(before, now)));
        Idle.measure();
        System.out.println("captures " + captures.get());
        System.out.println("live " + live());
    }

    private long live() {
        return workbench.state().sources().stream()
                .filter(source -> source.phase() == OpenSource.Phase.LIVE)
                .count();
    }

    private static int begun(LxdState before, LxdState now) {
        return (int)
                now.sources().stream()
                        .filter(source -> source.phase() == OpenSource.Phase.CAPTURING)
                        .filter(source -> !isCapturing(before, source.spec()))
                        .count();
    }

    private static boolean isCapturing(LxdState state, String spec) {
        return state.source(spec)
                .filter(source -> source.phase() == OpenSource.Phase.CAPTURING)
                .isPresent();
    }
}
