package io.ringfence.model.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time passes when a test says so. */
public final class ManualTimer implements Timer {

    private record Due(long at, Runnable action) {}

    private final List<Due> waiting = new ArrayList<>();
    private long now;

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized void after(long nanos, Runnable action) {
        waiting.add(new Due(now + nanos, action));
    }

    public void pass(Duration time) {
        long until;
        synchronized (this) {
            until = now + time.toNanos();
        }
        while (true) {
            Due next;
            synchronized (this) {
                next =
                        waiting.stream()
                                .filter(due -> due.at() <= until)
                                .min(Comparator.comparingLong(Due::at))
                                .orElse(new Due(until, () -> {}));
                now = Math.max(now, next.at());
                if (!waiting.remove(next)) {
                    return;
                }
            }
            next.action().run();
        }
    }
}
