package io.ringfence.model.service;

import io.ringfence.model.source.LiveSource;
import io.ringfence.model.source.Problem;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The events of one open source, heard until it is closed or paused: a burst of changes becomes one
 * capture. Its fields are guarded by the model, as its slot's are.
 */
final class SlotEvents implements LiveSource.Listener {

    /** How long after a capture that failed while events still come it is tried again. */
    static final Duration RETRY = Duration.ofSeconds(10);

    private final SourceSlot slot;
    private final SourceModel model;
    private final Coalescer changes;

    private boolean closed;
    private boolean connected;

    /** Something changed while a capture ran: it may have missed that. */
    private boolean stale;

    private LiveSource.@Nullable Subscription subscription;

    SlotEvents(SourceSlot slot, Timer timer, SourceModel model) {
        this.slot = slot;
        this.model = model;
        this.changes = new Coalescer(timer, this::captureAnew);
    }

    boolean isConnected() {
        return connected;
    }

    /** Starts to listen; not inside a change, as it may take its time. */
    void subscribe(LiveSource live) {
        LiveSource.Subscription opened = live.listen(this);
        model.change(
                after -> {
                    if (closed) {
                        after.add(opened::close);
                    } else {
                        subscription = opened;
                    }
                });
    }

    void close(List<Runnable> after) {
        closed = true;
        connected = false;
        changes.stop();
        LiveSource.Subscription open = subscription;
        subscription = null;
        if (open != null) {
            after.add(open::close);
        }
    }

    /** A capture ended. */
    void captured() {
        if (stale) {
            stale = false;
            changes.changed();
        }
    }

    /** A capture failed, though the server tells of its changes: it is asked again. */
    void askAgain() {
        if (connected) {
            changes.changed(RETRY);
        }
    }

    private void captureAnew() {
        model.change(
                after -> {
                    if (!closed && !slot.captureAnew(after)) {
                        stale = true;
                    }
                });
    }

    @Override
    public void changed() {
        changes.changed();
    }

    @Override
    public void connected() {
        model.change(_ -> connected = !closed);
        changes.changed(); // whatever happened before may have been missed
    }

    @Override
    public void lost(Problem why, Instant retry) {
        model.change(
                after -> {
                    if (!closed) {
                        connected = false;
                        slot.lost(why, after);
                    }
                });
    }
}
