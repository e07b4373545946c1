package io.ringfence.model.service;

import io.ringfence.model.Capture;
import io.ringfence.model.service.OpenSource.Step;
import io.ringfence.model.service.SourceModel.SourceWork;
import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The capture that runs for one open source, one at a time. Its fields are guarded by the model, as
 * its slot's are.
 */
final class SlotCapture {

    /**
     * How long a capture may take, whatever its requests are doing: a server that sends a byte now
     * and then would hold it for ever. The largest real ones take a few seconds, on slow lines a
     * minute.
     */
    static final Duration DEADLINE = Duration.ofMinutes(10);

    private final String spec;
    private final SourceSlot slot;
    private final SourceWork work;
    private final SourceModel model;

    /** Counts captures: the answer of an earlier one is too late. */
    private int ticket;

    private boolean running;
    private boolean asked;
    private @Nullable Step step;
    private Background.@Nullable Running thread;
    private final List<CompletableFuture<OpenSource>> waiting = new ArrayList<>();

    SlotCapture(String spec, SourceSlot slot, SourceWork work, SourceModel model) {
        this.spec = spec;
        this.slot = slot;
        this.work = work;
        this.model = model;
    }

    boolean isRunning() {
        return running;
    }

    /** How far it is, null when none runs. */
    @Nullable
    Step step() {
        return step;
    }

    /**
     * Starts a capture in place of the one that runs.
     *
     * @param byUser whether somebody asked for it
     */
    void start(boolean byUser, CompletableFuture<OpenSource> ended, List<Runnable> after) {
        waiting.add(ended);
        stop(after);
        running = true;
        asked = byUser;
        int mine = ticket;
        after.add(() -> start(mine));
    }

    private void start(int mine) {
        Background.Running started = work.background().start(spec, progress -> run(mine, progress));
        model.change(
                after -> {
                    if (mine == ticket && running) {
                        thread = started;
                        work.timer().after(DEADLINE.toNanos(), () -> overdue(mine));
                    } else {
                        after.add(started::cancel);
                    }
                });
    }

    private void overdue(int mine) {
        Problem problem =
                new Problem(
                        Problem.Kind.UNREACHABLE,
                        "did not answer all requests within "
                                + DEADLINE.toMinutes()
                                + " minutes, so the capture was given up",
                        spec,
                        "look at the server and the line to it, then refresh");
        model.change(
                after -> {
                    if (mine == ticket && running) {
                        stop(after);
                        slot.failed(problem, after);
                    }
                });
    }

    /** What runs is neither waited for nor listened to any more. */
    void stop(List<Runnable> after) {
        ticket++;
        running = false;
        step = null;
        Background.Running now = thread;
        thread = null;
        if (now != null) {
            after.add(now::cancel);
        }
    }

    /** Tells those who wait for it that it ended, whatever came of it. */
    void ended(List<Runnable> after) {
        running = false;
        thread = null;
        step = null;
        OpenSource now = slot.state();
        waiting.forEach(future -> after.add(() -> future.complete(now)));
        waiting.clear();
    }

    void close(List<Runnable> after) {
        stop(after);
        waiting.forEach(future -> after.add(() -> future.cancel(false)));
        waiting.clear();
    }

    private void run(int mine, Progress progress) {
        try {
            CaptureSource source = work.sources().find(spec);
            capture(mine, source, new ModelProgress(mine, progress));
        } catch (SourceException e) {
            change(mine, after -> slot.failed(e.problem(), after));
        } catch (RuntimeException | Error e) {
            Problem problem =
                    new Problem(
                            Problem.Kind.UNREACHABLE,
                            "an error in Ringfence: " + e.getClass().getSimpleName(),
                            spec,
                            "look at the log and report it");
            change(mine, after -> slot.failed(problem, after));
            throw e;
        }
    }

    private void capture(int mine, CaptureSource source, Progress progress) throws SourceException {
        try {
            Capture capture = source.capture(progress);
            change(mine, after -> slot.answered(source, capture, asked, after));
        } catch (SourceException e) {
            if (e.problem().kind() == Problem.Kind.UNREACHABLE) {
                // its events tell when it is back
                change(mine, after -> slot.listen(source, after));
            }
            throw e;
        }
    }

    /** Changes something, unless this capture is not wanted any more. */
    private void change(int mine, Consumer<List<Runnable>> change) {
        model.change(
                after -> {
                    if (mine == ticket) {
                        change.accept(after);
                    }
                });
    }

    /** Tells the model how far a capture is, and whoever runs it. */
    private final class ModelProgress implements Progress {

        /** The model hears of at most ten steps a second. */
        private static final long PAUSE = 100_000_000;

        private final int mine;
        private final Progress progress;
        private long last = work.timer().nanos() - PAUSE;

        ModelProgress(int mine, Progress progress) {
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
            change(mine, _ -> step = new Step(what, done, total));
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
