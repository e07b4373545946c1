package io.ringfence.audit.ui.review;

import io.ringfence.audit.Audit;
import io.ringfence.audit.AuditResult;
import io.ringfence.model.Capture;
import io.ringfence.model.service.Background;
import io.ringfence.model.source.Progress;
import io.ringfence.ui.state.Tasks;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Clock;
import java.util.concurrent.CancellationException;

/**
 * Audits captures in the background. Of two audits that overlap only that of the later capture
 * counts. Safe for several threads.
 */
final class Auditing {

    /** Hears how an audit goes, on any thread. */
    interface Listener {

        /** An audit began. */
        void began();

        /**
         * The last audit ended.
         *
         * @param next what it found out, null when it did not get that far
         */
        void ended(@Nullable Audited next);
    }

    private final Audit audit;
    private final Tasks tasks;
    private final Clock clock;
    private final Listener listener;
    private Capture wanted = Capture.EMPTY;
    private Background.@Nullable Running running;
    private boolean busy;

    Auditing(Audit audit, Tasks tasks, Clock clock, Listener listener) {
        this.audit = audit;
        this.tasks = tasks;
        this.clock = clock;
        this.listener = listener;
    }

    /** Whether an audit is running whose result is not there yet. */
    synchronized boolean isBusy() {
        return busy;
    }

    /** Audits a capture, unless it was the last one. */
    void audit(Capture capture) {
        synchronized (this) {
            if (capture == wanted) {
                return;
            }
            wanted = capture;
            busy = true;
            if (running != null) {
                running.cancel();
            }
        }
        listener.began();
        Background.Running started =
                tasks.start(Messages.task_audit, progress -> audit(capture, progress));
        synchronized (this) {
            running = started;
        }
    }

    synchronized void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    private void audit(Capture capture, Progress progress) {
        Audited next = null;
        try {
            AuditResult found = audit.run(capture, clock.instant(), progress::cancelled);
            next = Audited.of(found, capture);
        } catch (CancellationException _) {
            // whoever cancelled knows
        } finally {
            ended(capture, next);
        }
    }

    private void ended(Capture capture, @Nullable Audited next) {
        synchronized (this) {
            if (capture != wanted) {
                return;
            }
            busy = false;
        }
        listener.ended(next);
    }
}
