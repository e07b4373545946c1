package io.ringfence.model.estate;

import io.ringfence.model.Server;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.service.Timer;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Puts one estate in place of another, and keeps the model and the estate alike. Its methods are
 * for the one thread that writes, but for {@link #current} and {@link #absorb}.
 */
final class EstateDesk {

    private static final System.Logger LOG = System.getLogger(EstateDesk.class.getName());

    private final LxdModel model;
    private final EstateStore.Means means;
    private final OwnEstates own;
    private final Timer timer;
    private final InstantSource clock;

    /** Held while an estate is put in place: what the model shows then is of one estate only. */
    private final Object showing = new Object();

    private volatile @Nullable OpenEstate current;

    /** The estate whose sources are all shown; what the user does to them since is remembered. */
    private volatile @Nullable OpenEstate settled;

    EstateDesk(
            LxdModel model,
            EstateStore.Means means,
            OwnEstates own,
            Timer timer,
            InstantSource clock) {
        this.model = model;
        this.means = means;
        this.own = own;
        this.timer = timer;
        this.clock = clock;
    }

    /** The estate that is open, null before there is one. */
    @Nullable
    OpenEstate current() {
        return current;
    }

    private EstateState state() {
        OpenEstate now = current;
        return now == null ? EstateState.NONE : now.state();
    }

    CompletableFuture<EstateState> resume() throws SourceException {
        List<Path> recent = own.recent();
        if (recent.isEmpty()) {
            return create();
        }
        try {
            return open(recent.getFirst());
        } catch (SourceException e) {
            create();
            throw e;
        }
    }

    CompletableFuture<EstateState> create() throws SourceException {
        put(EstateStore.create(own.newFile(clock.instant()), means, false));
        OpenEstate mine = current;
        model.follow(true);
        settled = mine;
        rememberFollowing();
        return CompletableFuture.completedFuture(state());
    }

    CompletableFuture<EstateState> open(Path file) throws SourceException {
        OpenEstate before = current;
        if (before != null && before.isAt(file) && before.store().readOnly() == null) {
            return before.store().isReplaced()
                    ? openInItsPlace(file)
                    : CompletableFuture.completedFuture(state());
        }
        EstateStore store = EstateStore.open(file, means);
        boolean follow = own.isFollowed(store);
        OpenEstate mine = put(store);
        if (!follow) {
            own.following(store, false); // what was remembered is not of this document any more
        }
        return new Restoring(mine, (recorded, servers) -> show(mine, recorded, servers))
                .start()
                .thenApply(
                        _ -> {
                            settle(mine, follow);
                            return mine.state();
                        });
    }

    /** Another program put this file in the place of the estate that is open. */
    private CompletableFuture<EstateState> openInItsPlace(Path file) throws SourceException {
        close();
        try {
            return open(file);
        } catch (SourceException e) {
            create();
            throw e;
        }
    }

    private OpenEstate put(EstateStore store) throws SourceException {
        boolean ready = false;
        try {
            close();
            ready = true;
        } finally {
            if (!ready) {
                store.close();
            }
        }
        own.opened(store.file());
        OpenEstate mine = new OpenEstate(store, own.folder());
        synchronized (showing) {
            current = mine;
            model.restoreAll(mine.content().specs());
        }
        return mine;
    }

    private void show(OpenEstate mine, Recorded recorded, List<Server> servers) {
        synchronized (showing) {
            if (current == mine) {
                mine.keeper().restored(recorded.source(), servers);
                model.restore(recorded.source(), servers, recorded.captured());
            }
        }
    }

    private void settle(OpenEstate mine, boolean follow) {
        synchronized (showing) {
            if (current == mine) {
                if (follow || model.state().following()) {
                    model.follow(true); // also those that were restored after the user asked it
                }
                settled = mine;
            }
        }
    }

    /** Remembers whether the sources are followed, once that is what the user wants. */
    void rememberFollowing() {
        OpenEstate mine = current;
        if (mine != null && mine == settled) {
            own.following(mine.store(), model.state().following());
        }
    }

    /**
     * Takes over what was opened, closed and captured in the model.
     *
     * @param closing whether what waits for its time is recorded, too
     */
    void absorb(boolean closing) {
        synchronized (showing) {
            OpenEstate mine = current;
            if (mine != null) {
                LxdState now = model.state();
                List<String> specs = now.sources().stream().map(OpenSource::spec).toList();
                mine.change(content -> content.withSources(specs));
                mine.toRecord(mine.keeper().due(now, timer.nanos(), closing));
            }
        }
    }

    /** Records and saves what is not saved. */
    void save() throws SourceException {
        OpenEstate mine = current;
        if (mine == null) {
            return;
        }
        absorb(false);
        mine.recordAll(clock.instant());
        EstateStore store = mine.store();
        String readOnly = store.readOnly();
        if (readOnly != null) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "was not saved: it " + readOnly,
                            store.file().toString(),
                            "save it under another name"));
        }
        if (mine.isDirty()) {
            own.make(store.file());
            mine.save(store, clock.instant(), digest -> own.writing(store, digest));
        }
    }

    void saveAs(Path file) throws SourceException {
        if (current == null) {
            create();
        }
        OpenEstate mine = current;
        if (mine == null || mine.isAt(file) && mine.store().readOnly() == null) {
            save();
            return;
        }
        absorb(false);
        mine.recordAll(clock.instant());
        EstateStore before = mine.store();
        boolean wasUnnamed = mine.isUnnamed();
        EstateStore store = EstateStore.create(file, means, true);
        boolean ready = false;
        try {
            mine.save(store, clock.instant(), _ -> {});
            ready = true;
        } finally {
            if (!ready) {
                store.close();
            }
        }
        own.opened(store.file());
        rememberFollowing();
        end(before, wasUnnamed);
    }

    /** Records, saves and closes the estate that is open. */
    void close() throws SourceException {
        OpenEstate mine = current;
        if (mine == null) {
            return;
        }
        absorb(true);
        mine.recordAll(clock.instant());
        if (mine.isDirty()) {
            save();
        }
        synchronized (showing) {
            current = null;
        }
        end(mine.store(), mine.isUnnamed() && mine.content().isEmpty());
    }

    private void end(EstateStore store, boolean delete) {
        store.close();
        if (delete && store.readOnly() == null) {
            own.forget(store.file());
            try {
                store.delete();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "an estate that is not needed stays", e);
            }
        }
    }
}
