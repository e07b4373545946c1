package io.ringfence.remote.own;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.util.Optional;
import java.util.Set;

/**
 * What the user calls a remote. As {@code lxc} has it, without a colon (lxc/remote.go); besides
 * that, nothing that a command line, a file name or a source of another sort could be taken for.
 */
public record RemoteName(String text) implements Comparable<RemoteName> {

    private static final int LONGEST = 64;

    /** These name something already: the sample, the socket, the clients' daemon. */
    private static final Set<String> TAKEN = Set.of("sample", "local");

    /** The name, empty if it is none. */
    static Optional<RemoteName> of(String text) {
        boolean good =
                text.length() <= LONGEST
                        && text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]*")
                        && !TAKEN.contains(text);
        return good ? Optional.of(new RemoteName(text)) : Optional.empty();
    }

    /**
     * @throws SourceException if it is no such name
     */
    public static RemoteName parse(String text) throws SourceException {
        return of(text).orElseThrow(
                        () ->
                                new SourceException(
                                        new Problem(
                                                Problem.Kind.BAD_INPUT,
                                                "this is no name for a remote",
                                                text.isEmpty() ? "(no name)" : shown(text),
                                                "give 1 to 64 letters, digits and . _ @ + - with a"
                                                        + " letter or digit first; not sample or"
                                                        + " local")));
    }

    /** A token that stands in the wrong place is not repeated. */
    private static String shown(String text) {
        return text.length() > LONGEST ? text.substring(0, 12) + "…" : text;
    }

    @Override
    public int compareTo(RemoteName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
