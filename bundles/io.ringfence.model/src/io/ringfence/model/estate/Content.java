package io.ringfence.model.estate;

import io.ringfence.model.json.Json;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All that an {@code estate.json} says, also what this version does not know.
 *
 * @param next the id of the capture that will be recorded next
 * @param more members that are not known
 */
record Content(
        List<SourcePart> sources,
        List<Kept> history,
        Map<Subject, NotePart> notes,
        Map<String, Json> settings,
        long next,
        Map<String, Json> more) {

    static final Content EMPTY = new Content(List.of(), List.of(), Map.of(), Map.of(), 1, Map.of());

    /** A source that is open in the estate. */
    record SourcePart(String spec, Map<String, Json> more) {}

    /**
     * A capture that is kept.
     *
     * @param content digest of what it says, see {@link ContentDigest}
     */
    record Kept(Recorded recorded, String content, Map<String, Json> more) {

        private static final String TURN = "turn";

        /** Whether something about the findings was not as in the capture before. */
        boolean isTurn() {
            return more.containsKey(TURN);
        }

        /** The same, marked as one at which findings changed. */
        Kept turn() {
            Map<String, Json> marked = new LinkedHashMap<>(more);
            marked.put(TURN, new Json.Text("findings"));
            return new Kept(recorded, content, marked);
        }
    }

    /** A note. */
    record NotePart(Note note, Map<String, Json> more) {}

    Content {
        sources = List.copyOf(sources);
        history = List.copyOf(history);
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** What the faces see of it. */
    Estate estate() {
        Map<Subject, Note> plain = new LinkedHashMap<>();
        notes.forEach((subject, part) -> plain.put(subject, part.note()));
        Map<String, String> texts = new LinkedHashMap<>();
        settings.forEach(
                (key, value) -> {
                    if (value instanceof Json.Text(String text)) {
                        texts.put(key, text);
                    }
                });
        return new Estate(specs(), history.stream().map(Kept::recorded).toList(), plain, texts);
    }

    List<String> specs() {
        return sources.stream().map(SourcePart::spec).toList();
    }

    boolean isEmpty() {
        return sources.isEmpty() && history.isEmpty() && notes.isEmpty();
    }

    /** Whether the user said something here that the other does not say: not mere settings. */
    boolean hasMoreOfUserThan(Content other) {
        return !notes.equals(other.notes)
                || !specs().equals(other.specs())
                || !Objects.equals(
                        settings.get(SameServers.KEY), other.settings.get(SameServers.KEY));
    }

    /** The captures of a source, the one that was recorded last first. */
    List<Kept> newestFirst(String source) {
        return history.reversed().stream()
                .filter(kept -> kept.recorded().source().equals(source))
                .toList();
    }

    /** With these sources, in this order; captures of those that are no longer open go. */
    Content withSources(List<String> specs) {
        if (specs.equals(specs())) {
            return this;
        }
        List<SourcePart> parts = new ArrayList<>();
        for (String spec : specs) {
            parts.add(
                    sources.stream()
                            .filter(part -> part.spec().equals(spec))
                            .findFirst()
                            .orElse(new SourcePart(spec, Map.of())));
        }
        Set<String> open = Set.copyOf(specs);
        List<Kept> left =
                history.stream().filter(kept -> open.contains(kept.recorded().source())).toList();
        return new Content(parts, left, notes, settings, next, more);
    }

    /** With another history. */
    Content withHistory(List<Kept> other, long nextId) {
        return new Content(sources, other, notes, settings, nextId, more);
    }

    /** With the first capture of a source that is not older than this marked as a turn. */
    Content withTurn(String source, Instant captured) {
        List<Kept> other = new ArrayList<>(history);
        for (int i = 0; i < other.size(); i++) {
            Kept kept = other.get(i);
            if (kept.recorded().source().equals(source)
                    && !kept.recorded().captured().isBefore(captured)) {
                other.set(i, kept.isTurn() ? kept : kept.turn());
                return new Content(sources, other, notes, settings, next, more);
            }
        }
        return this;
    }

    /** With notes in place of what was noted before; an empty one takes it away. */
    Content withNotes(Map<Subject, Optional<Note>> changes) {
        Map<Subject, NotePart> other = new LinkedHashMap<>(notes);
        changes.forEach(
                (subject, note) -> {
                    NotePart before = other.remove(subject);
                    if (note.isPresent()) {
                        Map<String, Json> more = before == null ? Map.of() : before.more();
                        other.put(subject, new NotePart(note.get(), more));
                    }
                });
        return new Content(sources, history, other, settings, next, more);
    }

    /** With a setting; null takes it away. */
    Content withSetting(String key, @Nullable String value) {
        Map<String, Json> other = new LinkedHashMap<>(settings);
        if (value == null) {
            other.remove(key);
        } else {
            other.put(key, new Json.Text(value));
        }
        return new Content(sources, history, notes, other, next, more);
    }
}
