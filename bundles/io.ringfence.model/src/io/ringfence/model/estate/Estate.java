package io.ringfence.model.estate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an estate document says, without the captures themselves.
 *
 * @param sources what is open in it, in the order in which it was opened: a remote's name, {@code
 *     unix:…}, {@code https://…}, a capture file or {@code sample}
 * @param history the captures it keeps, the oldest first
 * @param notes by what they are about
 * @param settings how its users left it: keys with a prefix for the capability that owns them, as
 *     in {@code audit.filter}; one that does not know a key keeps it
 */
public record Estate(
        List<String> sources,
        List<Recorded> history,
        Map<Subject, Note> notes,
        Map<String, String> settings) {

    /** Nothing in it yet. */
    public static final Estate EMPTY = new Estate(List.of(), List.of(), Map.of(), Map.of());

    public Estate {
        sources = List.copyOf(sources);
        history = List.copyOf(history);
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** The captures of one source, the oldest first. */
    public List<Recorded> history(String source) {
        return history.stream().filter(recorded -> recorded.source().equals(source)).toList();
    }
}
