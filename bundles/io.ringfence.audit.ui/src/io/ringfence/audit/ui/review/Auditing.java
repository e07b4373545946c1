package io.ringfence.audit.ui.review;

import io.ringfence.audit.Audit;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.service.Background;
import io.ringfence.model.service.Timer;
import io.ringfence.model.source.Progress;
import io.ringfence.ui.state.Pace;
import io.ringfence.ui.state.Tasks;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Audits captures in the background: those of their servers that answered anew, each by itself.
 * When many answer in quick succession, what is found out is told from time to time; an audit of
 * what nobody asks about any more ends early. Safe for several threads.
 */
final class Auditing {

    /** Hears how an audit goes, on any thread. */
    interface Listener {

        /** An audit began. */
        void began();

        /**
         * More is known, or the last audit ended.
         *
         * @param next what is known now, null when there is nothing new
         */
        void found(@Nullable Audited next);
    }

    private final Audit audit;
    private final Tasks tasks;
    private final Clock clock;
    private final Listener listener;
    private final Duration pause;
    private final Pace pace;
    private volatile Capture wanted = Capture.EMPTY;
    private Background.@Nullable Running running;
    private boolean active;
    private boolean busy;

    // only the task that is active sees these
    private final Parts parts = new Parts();
    private long told;

    /**
     * @param pause when servers answer in quick succession, at least so much lies between two
     *     audits
     */
    Auditing(Audit audit, Tasks tasks, Clock clock, Duration pause, Listener listener) {
        this.audit = audit;
        this.tasks = tasks;
        this.clock = clock;
        this.listener = listener;
        this.pause = pause;
        this.pace = new Pace(Timer.SYSTEM, pause, this::start);
    }

    /** Whether an audit is running whose result is not there yet. */
    synchronized boolean isBusy() {
        return busy;
    }

    /** Audits a capture, unless it was the last one. */
    void audit(Capture capture) {
        boolean begins;
        synchronized (this) {
            if (capture == wanted) {
                return;
            }
            wanted = capture;
            begins = !busy;
            busy = true;
        }
        if (begins) {
            listener.began();
        }
        pace.ask();
    }

    synchronized void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    /** One task at a time: another one follows when more was asked for meanwhile. */
    private void start() {
        synchronized (this) {
            if (active || !busy) {
                return;
            }
            active = true;
        }
        Background.Running started = tasks.start(Messages.task_audit, this::run);
        synchronized (this) {
            if (active) {
                running = started;
            }
        }
    }

    private void run(Progress progress) {
        Capture capture = wanted;
        Audited next = null;
        try {
            List<Server> open = capture.servers();
            told = System.nanoTime();
            for (Server server : open) {
                audit(server, capture, progress);
            }
            next = parts.of(capture, clock.instant());
        } catch (CancellationException _) {
            // whoever cancelled knows
        } finally {
            ended(capture, next);
        }
    }

    private void audit(Server server, Capture capture, Progress progress) {
        if (parts.has(server, clock.instant()) || !isWanted(server)) {
            return;
        }
        try {
            parts.add(
                    server,
                    audit.run(
                            new Capture(List.of(server)),
                            clock.instant(),
                            () -> progress.cancelled() || !isWanted(server)));
        } catch (CancellationException e) {
            if (progress.cancelled()) {
                throw e;
            }
            // it answered anew meanwhile, or was closed
        }
        if (System.nanoTime() - told > pause.toNanos() && !pause.isZero()) {
            listener.found(parts.of(capture, clock.instant()));
            told = System.nanoTime();
        }
    }

    private boolean isWanted(Server server) {
        return wanted.servers().stream().anyMatch(each -> each == server);
    }

    private void ended(Capture capture, @Nullable Audited next) {
        boolean again;
        synchronized (this) {
            active = false;
            running = null;
            again = capture != wanted;
            busy = again;
        }
        listener.found(next);
        if (again) {
            pace.ask();
        }
    }
}
