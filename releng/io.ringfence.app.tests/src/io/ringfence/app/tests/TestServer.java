package io.ringfence.app.tests;

import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.LiveSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that does what a test wants: it is slow, dead, waits to be let go on, tells events. */
final class TestServer implements CaptureSource, LiveSource {

    private final String spec;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicInteger captures = new AtomicInteger();
    private volatile Server server;
    private volatile Duration delay = Duration.ZERO;
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile Optional<Problem> problem = Optional.empty();
    private volatile boolean live;

    TestServer(String spec, Server server) {
        this.spec = spec;
        this.server = server;
    }

    /** Answers with this from now on. */
    void answer(Server next) {
        server = next;
    }

    /** Takes so long for an answer. */
    TestServer slow(Duration time) {
        delay = time;
        return this;
    }

    /** Does not answer, and says so when its time is over. */
    TestServer dead() {
        problem =
                Optional.of(
                        new Problem(
                                Problem.Kind.UNREACHABLE,
                                "nobody answers",
                                spec,
                                "see whether the server runs"));
        return this;
    }

    /** Answers again. */
    void alive() {
        problem = Optional.empty();
    }

    /** Tells events from now on. */
    TestServer withEvents() {
        live = true;
        return this;
    }

    /** Lets every question wait until {@link #letGo()}. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    void letGo() {
        gate.countDown();
    }

    /** How often it was asked. */
    int captures() {
        return captures.get();
    }

    /** Tells everybody who listens that something changed. */
    void tellChange() {
        listeners.forEach(Listener::changed);
    }

    /** How many listen. */
    int listening() {
        return listeners.size();
    }

    @Override
    public String name() {
        return spec;
    }

    @Override
    public Capture capture(Progress progress) throws SourceException {
        captures.incrementAndGet();
        CountDownLatch cancelled = new CountDownLatch(1);
        progress.onCancel(cancelled::countDown);
        progress.report("asking", 0, 2);
        try {
            if (cancelled.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SourceException(cancelled());
            }
            while (!gate.await(10, TimeUnit.MILLISECONDS)) {
                if (progress.cancelled()) {
                    throw new SourceException(cancelled());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceException(cancelled(), e);
        }
        Optional<Problem> why = problem;
        if (why.isPresent()) {
            throw new SourceException(why.get());
        }
        progress.report("reading", 1, 2);
        return new Capture(List.of(LargeEstate.again(server)));
    }

    private Problem cancelled() {
        return new Problem(Problem.Kind.CANCELLED, "cancelled", spec, "ask again");
    }

    @Override
    public Optional<LiveSource> live() {
        return live ? Optional.of(this) : Optional.empty();
    }

    @Override
    public Subscription listen(Listener listener) {
        listeners.add(listener);
        listener.connected();
        return () -> listeners.remove(listener);
    }
}
