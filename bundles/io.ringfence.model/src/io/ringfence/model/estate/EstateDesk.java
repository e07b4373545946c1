package io.ringfence.model.estate;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Puts one estate in place of another; for the one thread that writes. */
final class EstateDesk {

    private static final System.Logger LOG = System.getLogger(EstateDesk.class.getName());

    private final ShownEstate shown;
    private final EstateStore.Means means;
    private final OwnEstates own;
    private final InstantSource clock;

    EstateDesk(ShownEstate shown, EstateStore.Means means, OwnEstates own, InstantSource clock) {
        this.shown = shown;
        this.means = means;
        this.own = own;
        this.clock = clock;
    }

    private EstateState state() {
        OpenEstate now = shown.current();
        return now == null ? EstateState.NONE : now.state();
    }

    /**
     * @param follow whether the servers of the last one are followed, however this user left it
     */
    CompletableFuture<EstateState> resume(boolean follow) throws SourceException {
        List<Path> recent = own.recent();
        if (recent.isEmpty()) {
            return create();
        }
        try {
            return open(recent.getFirst(), follow);
        } catch (SourceException e) {
            create();
            throw e;
        }
    }

    CompletableFuture<EstateState> create() throws SourceException {
        EstateStore store = EstateStore.create(own.newFile(clock.instant()), means, false);
        shown.settle(put(store), true);
        rememberFollowing();
        return CompletableFuture.completedFuture(state());
    }

    /**
     * @param followOwn whether its servers are followed, too, when this user wrote it here and left
     *     it paused
     */
    CompletableFuture<EstateState> open(Path file, boolean followOwn) throws SourceException {
        OpenEstate before = shown.current();
        if (before != null && before.isAt(file) && before.store().readOnly() == null) {
            return before.store().isReplaced()
                    ? openInItsPlace(file)
                    : CompletableFuture.completedFuture(state());
        }
        EstateStore store = EstateStore.open(file, means);
        boolean written = own.isWritten(store);
        boolean follow = written && (followOwn || own.isFollowed(store));
        OpenEstate mine = put(store);
        if (!written) {
            own.foreign(store); // what was remembered is not of this document any more
        }
        return new Restoring(mine, (recorded, servers) -> shown.show(mine, recorded, servers))
                .start()
                .thenApply(
                        _ -> {
                            shown.settle(mine, follow);
                            return mine.state();
                        });
    }

    /** Another program put this file in the place of the estate that is open. */
    private CompletableFuture<EstateState> openInItsPlace(Path file) throws SourceException {
        close();
        try {
            return open(file, false);
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
        shown.put(mine);
        return mine;
    }

    /** Remembers whether the sources are followed, once that is what the user wants. */
    void rememberFollowing() {
        OpenEstate mine = shown.current();
        if (mine != null && shown.isSettled(mine)) {
            own.following(mine.store(), shown.isFollowing());
        }
    }

    /** Whether what cannot be saved is to be lost when the estate that is open is closed. */
    void abandon(boolean lost) {
        OpenEstate mine = shown.current();
        if (mine != null) {
            mine.abandon(lost);
        }
    }

    /** Records and saves what is not saved. */
    void save() throws SourceException {
        OpenEstate mine = shown.current();
        if (mine == null) {
            return;
        }
        shown.absorb(false);
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
        if (shown.current() == null) {
            create();
        }
        OpenEstate mine = shown.current();
        if (mine == null || mine.isAt(file) && mine.store().readOnly() == null) {
            save();
            return;
        }
        shown.absorb(false);
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
        own.written(store);
        rememberFollowing();
        end(before, wasUnnamed);
    }

    /** Records, saves and closes the estate that is open. */
    void close() throws SourceException {
        OpenEstate mine = shown.current();
        if (mine == null) {
            return;
        }
        shown.absorb(true);
        mine.recordAll(clock.instant());
        if (mine.isToBeSaved()) {
            save();
        }
        shown.clear();
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
