package io.ringfence.model.service;

import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.service.OpenSource.Phase;
import io.ringfence.model.service.OpenSource.Step;
import io.ringfence.model.service.SourceModel.SourceWork;
import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.LiveSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One open source: the capture that runs for it and its events. Its fields are guarded by the
 * model: they change inside {@link SourceModel#change} only.
 */
final class SourceSlot implements LiveSource.Listener {

    /** How long after a capture that failed while events still come it is tried again. */
    static final Duration RETRY = Duration.ofSeconds(10);

    private final String spec;
    private final SourceWork work;
    private final SourceModel model;
    private final Coalescer changes;

    /** Counts captures: the answer of an earlier one is too late. */
    private int ticket;

    private boolean capturing;
    private boolean closed;

    /** Something changed while a capture ran: it may have missed that. */
    private boolean stale;

    private Background.@Nullable Running running;
    private final List<CompletableFuture<OpenSource>> waiting = new ArrayList<>();

    private boolean listening;
    private boolean connected;
    private LiveSource.@Nullable Subscription events;

    private @Nullable Step step;
    private List<Server> servers = List.of();
    private @Nullable Instant answered;
    private @Nullable Problem problem;

    SourceSlot(String spec, SourceWork work, SourceModel model) {
        this.spec = spec;
        this.work = work;
        this.model = model;
        this.changes = new Coalescer(work.timer(), this::captureAnew);
    }

    OpenSource state() {
        return new OpenSource(spec, phase(), step, servers, answered, problem);
    }

    private Phase phase() {
        if (capturing) {
            return Phase.CAPTURING;
        }
        if (problem != null) {
            return Phase.LOST;
        }
        return connected ? Phase.LIVE : Phase.IDLE;
    }

    /** Starts a capture; one that runs is cancelled. */
    void capture(CompletableFuture<OpenSource> ended, List<Runnable> after) {
        waiting.add(ended);
        stop(after);
        capturing = true;
        stale = false;
        int mine = ticket;
        after.add(() -> start(mine));
    }

    private void start(int mine) {
        Background.Running started = work.background().start(spec, progress -> run(mine, progress));
        model.change(
                after -> {
                    if (mine == ticket && capturing) {
                        running = started;
                    } else {
                        after.add(started::cancel);
                    }
                });
    }

    /** What runs is neither waited for nor listened to any more. */
    private void stop(List<Runnable> after) {
        ticket++;
        capturing = false;
        step = null;
        Background.Running now = running;
        running = null;
        if (now != null) {
            after.add(now::cancel);
        }
    }

    private void run(int mine, Progress progress) {
        try {
            CaptureSource source = work.sources().find(spec);
            capture(mine, source, new Told(mine, progress));
        } catch (SourceException e) {
            model.change(after -> failed(mine, e.problem(), after));
        } catch (RuntimeException | Error e) {
            Problem problem =
                    new Problem(
                            Problem.Kind.UNREACHABLE,
                            "an error in Ringfence: " + e.getClass().getSimpleName(),
                            spec,
                            "look at the log and report it");
            model.change(after -> failed(mine, problem, after));
            throw e;
        }
    }

    private void capture(int mine, CaptureSource source, Progress progress) throws SourceException {
        try {
            Capture capture = source.capture(progress);
            model.change(after -> answered(mine, source, capture, after));
        } catch (SourceException e) {
            if (e.problem().kind() == Problem.Kind.UNREACHABLE) {
                // its events tell when it is back
                model.change(after -> listen(mine, source, after));
            }
            throw e;
        }
    }

    private void answered(int mine, CaptureSource source, Capture capture, List<Runnable> after) {
        if (mine != ticket) {
            return;
        }
        servers = capture.servers();
        answered = work.clock().instant();
        problem = null;
        listen(mine, source, after);
        ended(after);
    }

    private void failed(int mine, Problem why, List<Runnable> after) {
        if (mine != ticket) {
            return;
        }
        boolean cancelled = why.kind() == Problem.Kind.CANCELLED;
        if (!cancelled) {
            problem = why;
        }
        if (servers.isEmpty() && (cancelled || why.kind() == Problem.Kind.BAD_INPUT)) {
            model.forget(spec);
            closeEvents(after);
        } else if (connected && why.kind() == Problem.Kind.UNREACHABLE) {
            changes.changed(RETRY);
        }
        ended(after);
    }

    private void ended(List<Runnable> after) {
        capturing = false;
        running = null;
        step = null;
        if (stale) {
            stale = false;
            changes.changed();
        }
        OpenSource now = state();
        waiting.forEach(future -> after.add(() -> future.complete(now)));
        waiting.clear();
    }

    private void listen(int mine, CaptureSource source, List<Runnable> after) {
        if (mine == ticket && !listening) {
            source.live()
                    .ifPresent(
                            live -> {
                                listening = true;
                                after.add(() -> subscribe(live));
                            });
        }
    }

    private void subscribe(LiveSource live) {
        LiveSource.Subscription subscription = live.listen(this);
        model.change(
                after -> {
                    if (closed) {
                        after.add(subscription::close);
                    } else {
                        events = subscription;
                    }
                });
    }

    private void captureAnew() {
        model.change(
                after -> {
                    if (closed) {
                        return;
                    }
                    if (capturing) {
                        stale = true;
                    } else {
                        capture(new CompletableFuture<>(), after);
                    }
                });
    }

    void cancel(List<Runnable> after) {
        if (capturing) {
            stop(after);
            if (servers.isEmpty() && problem == null) {
                model.forget(spec);
            }
            ended(after);
        }
    }

    void close(List<Runnable> after) {
        closeEvents(after);
        stop(after);
        waiting.forEach(future -> after.add(() -> future.cancel(false)));
        waiting.clear();
    }

    private void closeEvents(List<Runnable> after) {
        closed = true;
        changes.stop();
        LiveSource.Subscription open = events;
        events = null;
        if (open != null) {
            after.add(open::close);
        }
    }

    @Override
    public void changed() {
        changes.changed();
    }

    @Override
    public void connected() {
        model.change(_ -> connected = true);
        changes.changed(); // whatever happened before may have been missed
    }

    @Override
    public void lost(Problem why, Instant retry) {
        model.change(
                _ -> {
                    connected = false;
                    problem = why;
                });
    }

    /** Tells the model how far a capture is, and whoever runs it. */
    private final class Told implements Progress {

        /** The model hears of at most ten steps a second. */
        private static final long PAUSE = 100_000_000;

        private final int mine;
        private final Progress progress;
        private long last = work.timer().nanos() - PAUSE;

        Told(int mine, Progress progress) {
            this.mine = mine;
            this.progress = progress;
        }

        @Override
        public void report(String what, int done, int total) {
            progress.report(what, done, total);
            long now = work.timer().nanos();
            synchronized (this) {
                if (now - last < PAUSE) {
                    return;
                }
                last = now;
            }
            model.change(
                    _ -> {
                        if (mine == ticket) {
                            step = new Step(what, done, total);
                        }
                    });
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }

        @Override
        public void onCancel(Runnable action) {
            progress.onCancel(action);
        }
    }
}
