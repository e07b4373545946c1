package io.ringfence.model.service;

import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.service.OpenSource.Phase;
import io.ringfence.model.service.SourceModel.SourceWork;
import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.LiveSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One open source: what it answered, its {@link SlotCapture} and its {@link SlotEvents}. Its fields
 * are guarded by the model: they change inside {@link SourceModel#change} only.
 */
final class SourceSlot {

    private final String spec;
    private final SourceWork work;
    private final SourceModel model;
    private final SlotCapture capture;

    /** Stays open whatever comes of asking it: it was part of what was restored. */
    private final boolean restored;

    private @Nullable SlotEvents events;
    private boolean closed;

    private List<Server> servers = List.of();
    private @Nullable Instant answered;
    private @Nullable Problem problem;
    private boolean asked;
    private boolean recorded;
    private RecordedFacts facts = RecordedFacts.NONE;

    SourceSlot(String spec, boolean restored, SourceWork work, SourceModel model) {
        this.spec = spec;
        this.restored = restored;
        this.work = work;
        this.model = model;
        this.capture = new SlotCapture(spec, this, work, model);
    }

    OpenSource state() {
        return new OpenSource(
                spec, phase(), capture.step(), servers, answered, problem, asked, recorded);
    }

    private Phase phase() {
        if (capture.isRunning()) {
            return Phase.CAPTURING;
        }
        if (problem != null) {
            return Phase.LOST;
        }
        SlotEvents open = events;
        return open != null && open.isConnected() ? Phase.LIVE : Phase.IDLE;
    }

    /** Somebody asks: a capture that runs is cancelled. */
    void capture(CompletableFuture<OpenSource> ended, List<Runnable> after) {
        capture.start(true, ended, after);
    }

    /** Shows what it answered once, unless it answered meanwhile. */
    void restore(List<Server> kept, Instant when) {
        if (answered == null) {
            servers = List.copyOf(kept);
            answered = when;
            recorded = true;
            facts = new RecordedFacts(kept);
        }
    }

    /** The capture that ran brought this. */
    void answered(CaptureSource source, Capture answer, boolean wasAsked, List<Runnable> after) {
        servers = List.copyOf(facts.addTo(answer.servers())); // one object until the next answer
        answered = work.clock().instant();
        problem = null;
        asked = wasAsked;
        recorded = false;
        listen(source, after);
        ended(after);
    }

    /** The capture that ran failed. */
    void failed(Problem why, List<Runnable> after) {
        boolean cancelled = why.kind() == Problem.Kind.CANCELLED;
        if (!cancelled) {
            problem = why;
        }
        SlotEvents open = events;
        if (isOfNoUse() && (cancelled || why.kind() == Problem.Kind.BAD_INPUT)) {
            model.forget(spec);
            closeEvents(after);
            closed = true;
        } else if (open != null && why.kind() == Problem.Kind.UNREACHABLE) {
            open.askAgain();
        } else if (why.kind() == Problem.Kind.NOT_TRUSTED) {
            closeEvents(
                    after); // a server may go on to tell them to whom it does not trust any more
        }
        ended(after);
    }

    private boolean isOfNoUse() {
        return servers.isEmpty() && !restored;
    }

    private void ended(List<Runnable> after) {
        capture.ended(after);
        SlotEvents open = events;
        if (open != null) {
            open.captured();
        }
    }

    /** Hears its events from now on, if it has any and is to be followed. */
    void listen(CaptureSource source, List<Runnable> after) {
        if (events != null || closed || !model.isFollowing()) {
            return;
        }
        Optional<LiveSource> live = source.live();
        if (live.isPresent()) {
            SlotEvents mine = new SlotEvents(this, work.timer(), model);
            events = mine;
            LiveSource stream = live.get();
            after.add(() -> mine.subscribe(stream));
        }
    }

    /** Captures it and hears its events if it is live and not heard yet. */
    void follow(List<Runnable> after) {
        if (events == null && !capture.isRunning()) {
            after.add(() -> Thread.ofVirtual().name("ringfence-follow").start(this::captureLive));
        }
    }

    private void captureLive() {
        try {
            if (work.sources().find(spec).live().isPresent()) {
                model.change(
                        after -> {
                            if (model.isFollowing() && events == null) {
                                captureAnew(after);
                            }
                        });
            }
        } catch (SourceException e) {
            model.change(
                    _ -> {
                        if (!capture.isRunning()) {
                            problem = e.problem();
                        }
                    });
        }
    }

    /** Hears no events any more; what it answered last stays. */
    void pause(List<Runnable> after) {
        closeEvents(after);
    }

    /** Nobody asks, but something changed; false when a capture runs already. */
    boolean captureAnew(List<Runnable> after) {
        if (closed || capture.isRunning()) {
            return closed;
        }
        capture.start(false, new CompletableFuture<>(), after);
        return true;
    }

    /** Its events ended; it is left alone once it lets nobody in or is somebody else. */
    void lost(Problem why, List<Runnable> after) {
        problem = why;
        if (why.kind() == Problem.Kind.NOT_TRUSTED) {
            closeEvents(after);
        }
    }

    void cancel(List<Runnable> after) {
        if (capture.isRunning()) {
            capture.stop(after);
            if (isOfNoUse() && problem == null) {
                model.forget(spec);
                closed = true;
                closeEvents(after);
            }
            ended(after);
        }
    }

    void close(List<Runnable> after) {
        closed = true;
        closeEvents(after);
        capture.close(after);
    }

    private void closeEvents(List<Runnable> after) {
        SlotEvents open = events;
        events = null;
        if (open != null) {
            open.close(after);
        }
    }
}
