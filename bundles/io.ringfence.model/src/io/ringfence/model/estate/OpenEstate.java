package io.ringfence.model.estate;

import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.ToolVersion;
import io.ringfence.model.estate.Content.Kept;
import io.ringfence.model.estate.HistoryKeeper.Due;
import io.ringfence.model.file.CaptureFile;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The estate that is open: what it says now, and what of that is on the disk. Changes come from any
 * thread; {@link #recordAll} and {@link #save} are for one at a time.
 */
final class OpenEstate {

    private final Path own;
    private final HistoryKeeper keeper = new HistoryKeeper();

    // guarded by this
    private EstateStore store;
    private Content content;
    private Content saved;
    private final Map<String, byte[]> fresh = new HashMap<>();
    private final Deque<Due> toRecord = new ArrayDeque<>();
    private @Nullable Problem problem;
    private final Map<Recorded, Damage> damaged = new LinkedHashMap<>();
    private boolean abandoned;
    private EstateState state = EstateState.NONE;
    private Content shown = Content.EMPTY;

    /**
     * @param own the program's own folder: what is there has no name yet
     */
    OpenEstate(EstateStore store, Path own) {
        this.store = store;
        this.own = own;
        this.content = store.content();
        this.saved = content;
    }

    HistoryKeeper keeper() {
        return keeper;
    }

    synchronized EstateStore store() {
        return store;
    }

    synchronized Content content() {
        return content;
    }

    /** Whether it was not given a name. */
    synchronized boolean isUnnamed() {
        return own.equals(store.file().getParent());
    }

    /** Whether this is its file. */
    boolean isAt(Path file) {
        try {
            return Files.isSameFile(store().file(), file);
        } catch (IOException e) {
            return store().file().equals(file.toAbsolutePath());
        }
    }

    /** Whether there is a change that can and must be saved. */
    synchronized boolean isDirty() {
        return content != saved && store.readOnly() == null;
    }

    /** Whether what the user did cannot be saved here. */
    private boolean isUnkept() {
        return (store.readOnly() != null || problem != null) && content.hasMoreOfUserThan(saved);
    }

    /** What the faces see; the same object until something changes. */
    synchronized EstateState state() {
        Estate estate = content == shown ? state.estate() : content.estate();
        shown = content;
        EstateState now =
                new EstateState(
                        isUnnamed() ? null : store.file(),
                        estate,
                        store.readOnly(),
                        isDirty(),
                        problem,
                        isUnkept(),
                        List.copyOf(damaged.values()));
        boolean same =
                now.estate() == state.estate()
                        && now.saving() == state.saving()
                        && now.unkept() == state.unkept()
                        && now.damaged().equals(state.damaged())
                        && Objects.equals(now.problem(), state.problem())
                        && Objects.equals(now.file(), state.file())
                        && Objects.equals(now.readOnly(), state.readOnly());
        if (!same) {
            state = now;
        }
        return state;
    }

    /** Changes what it says; an equal content is no change. */
    synchronized void change(UnaryOperator<Content> change) {
        Content now = change.apply(content);
        if (now != content && !now.equals(content)) {
            content = now;
            fresh.keySet().retainAll(ids(now));
            damaged.keySet().retainAll(now.estate().history());
        }
    }

    private static List<String> ids(Content content) {
        return content.history().stream().map(kept -> kept.recorded().id()).toList();
    }

    /** A capture of it cannot be read. */
    synchronized void damaged(Damage found) {
        damaged.putIfAbsent(found.recorded(), found);
    }

    /**
     * Says whether what is not saved is to be lost when this is closed: the user wants it so, or
     * goes on with it all the same.
     */
    synchronized void abandon(boolean lost) {
        abandoned = lost;
    }

    /** Whether there is a change that is to be saved before this is closed. */
    synchronized boolean isToBeSaved() {
        return isDirty() && !abandoned;
    }

    /** Looks for captures in it that cannot be read, for as long as somebody wants to know. */
    void lookForDamage(BooleanSupplier wanted) {
        Damage.look(
                content().estate().history(), recorded -> bytes(recorded), wanted, this::damaged);
    }

    /** Puts down what is to be recorded next. */
    synchronized void toRecord(List<Due> due) {
        toRecord.addAll(due);
    }

    /** Records what was put down, unless it says nothing new. */
    void recordAll(Instant now) {
        while (true) {
            Due due;
            synchronized (this) {
                due = toRecord.poll();
            }
            if (due == null) {
                return;
            }
            record(due, now);
        }
    }

    private void record(Due due, Instant now) {
        String digest = ContentDigest.of(due.servers());
        List<Kept> before = content().newestFirst(due.spec());
        if (!before.isEmpty() && before.getFirst().content().equals(digest)) {
            return;
        }
        String tool = "Ringfence " + ToolVersion.current();
        byte[] bytes = new CaptureFile().bytes(new Capture(due.servers()), tool, now);
        Instant captured =
                due.servers().stream().map(Server::captured).max(Instant::compareTo).orElse(now);
        List<String> names = due.servers().stream().map(Server::name).toList();
        synchronized (this) {
            if (!content.specs().contains(due.spec())) {
                return; // it was closed meanwhile
            }
            String id = Long.toString(content.next());
            Recorded recorded = new Recorded(id, due.spec(), captured, names, bytes.length);
            List<Kept> history = new ArrayList<>(content.history());
            if (due.sameAnswer()) { // with host facts that were added later: in its place
                history.removeIf(
                        kept ->
                                kept.recorded().source().equals(due.spec())
                                        && kept.recorded().captured().equals(captured));
            }
            history.add(new Kept(recorded, digest, Map.of()));
            List<Kept> thinned = Thinning.thinned(history, Thinning.BUDGET);
            fresh.put(id, bytes);
            change(all -> all.withHistory(thinned, all.next() + 1));
        }
    }

    /**
     * Saves what is not saved.
     *
     * @param to where: its own store, or another one that it has from now on
     * @param about see {@link EstateStore#save}
     */
    void save(EstateStore to, Instant now, Consumer<String> about) throws SourceException {
        EstateStore from;
        Content what;
        Map<String, byte[]> captures;
        synchronized (this) {
            from = store;
            what = content;
            captures = Map.copyOf(fresh);
        }
        try {
            to.save(what, captures, from, now, about);
        } catch (SourceException e) {
            synchronized (this) {
                problem = to == store ? e.problem() : problem;
            }
            throw e;
        }
        synchronized (this) {
            store = to;
            saved = what;
            problem = null;
            fresh.keySet().removeAll(captures.keySet());
        }
    }

    /** See {@link EstateModel#load}. */
    Capture load(Recorded recorded, Progress progress) throws SourceException {
        String name = store().file() + ", entry " + EstateFormat.entry(recorded.id());
        return new CaptureFile().read(bytes(recorded), name, progress);
    }

    private byte[] bytes(Recorded recorded) throws SourceException {
        while (true) {
            EstateStore from;
            synchronized (this) {
                from = store;
                if (content.history().stream()
                        .noneMatch(kept -> kept.recorded().equals(recorded))) {
                    throw gone(from.file());
                }
                byte[] bytes = fresh.get(recorded.id());
                if (bytes != null) {
                    return bytes;
                }
            }
            try {
                return from.capture(recorded.id());
            } catch (SourceException e) {
                if (from == store()) {
                    throw e;
                } // else it was given another name meanwhile
            }
        }
    }

    static SourceException gone(Path file) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "this capture is no longer part of the estate",
                        file.toString(),
                        "choose another one"));
    }
}
