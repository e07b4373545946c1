package io.ringfence.app.tests;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Measures for how long the user interface does not answer, and sees what it does meanwhile. */
final class Watchdog implements AutoCloseable {

    private static final Duration REST = Duration.ofMillis(5);
    private static final long LONG = Duration.ofMillis(50).toNanos();
    private static final int FRAMES = 40;
    private static final Comparator<Pause> BY_OWN = Comparator.comparing(Pause::own);
    private static final Comparator<Pause> BY_WORK = Comparator.comparing(Pause::computed);

    private final AtomicReference<Pause> longest = new AtomicReference<>(Pause.NONE);
    private final AtomicReference<Pause> longestOwn = new AtomicReference<>(Pause.NONE);
    private final AtomicReference<Pause> busiest = new AtomicReference<>(Pause.NONE);
    private final AtomicReference<Optional<String>> seen = new AtomicReference<>(Optional.empty());
    private final AtomicLong asked = new AtomicLong();
    private final Thread asking;
    private final Thread looking;

    private Watchdog(Display display) {
        asking = Thread.ofPlatform().daemon().name("watchdog").start(() -> ask(display));
        looking = Thread.ofPlatform().daemon().name("lookout").start(() -> look(display));
    }

    static Watchdog start() {
        return new Watchdog(PlatformUI.getWorkbench().getDisplay());
    }

    /** The longest pause so far. */
    Pause longest() {
        return longest.get();
    }

    /** The longest one without what other processes took. */
    Pause longestOwn() {
        return longestOwn.get();
    }

    /** The one in which its thread itself computed most. */
    Pause busiest() {
        return busiest.get();
    }

    /** What the user interface did in the longest pause, as far as somebody looked. */
    String seen() {
        return seen.get().orElse("nothing was seen");
    }

    private void ask(Display display) {
        AtomicReference<Pause.Clock> clock = new AtomicReference<>(Pause.Clock.ZERO);
        try {
            display.syncExec(() -> clock.set(Pause.Clock.ofThread()));
            while (!Thread.interrupted()) {
                Pause.Clock before = clock.get();
                long now = System.nanoTime();
                asked.set(now);
                display.syncExec(() -> clock.set(Pause.Clock.ofThread()));
                asked.set(0);
                Pause pause = before.until(clock.get(), System.nanoTime() - now);
                longest.accumulateAndGet(pause, BinaryOperator.maxBy(Comparator.naturalOrder()));
                longestOwn.accumulateAndGet(pause, BinaryOperator.maxBy(BY_OWN));
                busiest.accumulateAndGet(pause, BinaryOperator.maxBy(BY_WORK));
                Thread.sleep(REST);
            }
        } catch (InterruptedException _) {
            // that is how it ends
        }
    }

    private void look(Display display) {
        Thread watched = display.getThread();
        long worst = 0;
        try {
            while (!Thread.interrupted()) {
                Thread.sleep(REST);
                long since = asked.get();
                long pause = System.nanoTime() - since;
                if (since != 0 && pause > LONG && pause > worst) {
                    worst = pause;
                    seen.set(Optional.of(stack(watched)));
                }
            }
        } catch (InterruptedException _) {
            // that is how it ends
        }
    }

    private static String stack(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        asking.interrupt();
        looking.interrupt();
    }
}
