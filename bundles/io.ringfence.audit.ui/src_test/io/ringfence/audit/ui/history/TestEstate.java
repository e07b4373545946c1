package io.ringfence.audit.ui.history;

import io.ringfence.model.Capture;
import io.ringfence.model.estate.Damage;
import io.ringfence.model.estate.Estate;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.estate.EstateState;
import io.ringfence.model.estate.Note;
import io.ringfence.model.estate.Recorded;
import io.ringfence.model.estate.Subject;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** An estate whose recorded captures and notes a test changes. */
public final class TestEstate implements EstateModel {

    private final List<Listener> listeners = new ArrayList<>();
    private final Map<String, Capture> captures = new LinkedHashMap<>();
    private final List<String> loaded = new ArrayList<>();
    private final List<String> turns = new ArrayList<>();
    private EstateState state = EstateState.NONE;

    /** The estate keeps another capture, the newest so far. */
    public Recorded record(String source, Capture capture) {
        Recorded recorded =
                new Recorded(
                        "c" + captures.size(),
                        source,
                        capture.servers().getFirst().captured(),
                        capture.servers().stream().map(server -> server.name()).toList(),
                        1);
        captures.put(recorded.id(), capture);
        List<Recorded> history = new ArrayList<>(state.estate().history());
        history.add(recorded);
        Estate now = state.estate();
        change(new Estate(now.sources(), history, now.notes(), now.settings()));
        return recorded;
    }

    /** The file lost the content of a capture. */
    public void damage(Recorded recorded) {
        captures.remove(recorded.id());
        Problem problem = new Problem(Problem.Kind.BAD_INPUT, "was altered", "/x", "take a copy");
        List<Damage> damaged = new ArrayList<>(state.damaged());
        damaged.add(new Damage(recorded, problem));
        change(new EstateState(null, state.estate(), null, false, null, false, damaged));
    }

    /** Another estate is opened in the place of this one. */
    public void become(TestEstate other) {
        captures.clear();
        captures.putAll(other.captures);
        change(other.state.estate());
    }

    /** Ids of what was read, in this order. */
    public List<String> loaded() {
        return loaded;
    }

    private void change(Estate estate) {
        change(new EstateState(null, estate, null, false, null, false, state.damaged()));
    }

    private void change(EstateState now) {
        EstateState before = state;
        state = now;
        List.copyOf(listeners).forEach(listener -> listener.changed(before, state));
    }

    @Override
    public EstateState state() {
        return state;
    }

    @Override
    public CompletableFuture<EstateState> resume(boolean follow) {
        throw new UnsupportedOperationException("no test asks this");
    }

    @Override
    public void discard() {
        throw new UnsupportedOperationException("no test asks this");
    }

    @Override
    public CompletableFuture<EstateState> open(Path file) {
        throw new UnsupportedOperationException("no test asks this");
    }

    @Override
    public CompletableFuture<EstateState> create() {
        throw new UnsupportedOperationException("no test asks this");
    }

    @Override
    public CompletableFuture<EstateState> saveAs(Path file) {
        throw new UnsupportedOperationException("no test asks this");
    }

    @Override
    public CompletableFuture<EstateState> save() {
        throw new UnsupportedOperationException("no test asks this");
    }

    @Override
    public List<Path> recent() {
        return List.of();
    }

    @Override
    public void notes(Map<Subject, Optional<Note>> changes) {
        Map<Subject, Note> notes = new LinkedHashMap<>(state.estate().notes());
        changes.forEach(
                (subject, note) -> {
                    notes.remove(subject);
                    note.ifPresent(made -> notes.put(subject, made));
                });
        Estate now = state.estate();
        change(new Estate(now.sources(), now.history(), notes, now.settings()));
    }

    @Override
    public void set(String key, @Nullable String value) {
        Map<String, String> settings = new LinkedHashMap<>(state.estate().settings());
        if (value == null) {
            settings.remove(key);
        } else {
            settings.put(key, value);
        }
        Estate now = state.estate();
        change(new Estate(now.sources(), now.history(), now.notes(), settings));
    }

    @Override
    public void keepTurn(String source, Instant captured) {
        turns.add(source + " " + captured);
    }

    /** What was to be kept because findings changed: the source and the moment. */
    public List<String> turns() {
        return turns;
    }

    @Override
    public Capture load(Recorded recorded, Progress progress) throws SourceException {
        loaded.add(recorded.id());
        Capture capture = captures.get(recorded.id());
        if (capture == null) {
            throw new SourceException(
                    new Problem(Problem.Kind.BAD_INPUT, "it is damaged", recorded.id(), "none"));
        }
        return capture;
    }

    @Override
    public Listening listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
