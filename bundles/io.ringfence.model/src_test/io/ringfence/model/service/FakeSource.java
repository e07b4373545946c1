package io.ringfence.model.service;

import io.ringfence.model.Capture;
import io.ringfence.model.fixture.FakeAnswers;
import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.LiveSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A source that does as it is told: answers, fails, waits, and has events. */
public final class FakeSource implements CaptureSource, LiveSource {

    private final String name;
    private final boolean isLive;
    private final AtomicInteger captures = new AtomicInteger();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile Problem.Kind failure = Problem.Kind.CANCELLED;
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean ignoresCancel;

    public FakeSource(String name, boolean isLive) {
        this.name = name;
        this.isLive = isLive;
    }

    /** From now on captures fail; {@code CANCELLED}: they answer. */
    public void fail(Problem.Kind kind) {
        failure = kind;
    }

    /** From now on captures wait until {@link #release()}. */
    public void block() {
        gate = new CountDownLatch(1);
    }

    public void release() {
        gate.countDown();
    }

    /** From now on captures answer even when cancelled, too late. */
    public void ignoreCancel() {
        ignoresCancel = true;
    }

    /** What captures that started before wait for. */
    public CountDownLatch gate() {
        return gate;
    }

    /** From now on captures do not wait; those that do already go on waiting. */
    public void open() {
        gate = new CountDownLatch(0);
    }

    public int captures() {
        return captures.get();
    }

    public List<Listener> listeners() {
        return listeners;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Capture capture(Progress progress) throws SourceException {
        int number = captures.incrementAndGet();
        progress.report("asking", 1, 2);
        CountDownLatch mine = gate;
        if (!ignoresCancel) {
            progress.onCancel(mine::countDown);
        }
        try {
            mine.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (progress.cancelled() && !ignoresCancel) {
            throw problem(Problem.Kind.CANCELLED);
        }
        if (failure != Problem.Kind.CANCELLED) {
            throw problem(failure);
        }
        if (name.equals("bug")) {
            throw new IllegalStateException("a bug");
        }
        return new Capture(
                List.of(
                        FakeAnswers.standalone()
                                .ok("/1.0/projects?recursion=1", "[{\"name\":\"p" + number + "\"}]")
                                .read(name, FakeAnswers.CAPTURED.plusSeconds(number - 1))));
    }

    private SourceException problem(Problem.Kind kind) {
        return new SourceException(new Problem(kind, "does not work", name, "try again"));
    }

    @Override
    public Optional<LiveSource> live() {
        return isLive ? Optional.of(this) : Optional.empty();
    }

    @Override
    public Subscription listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
