package io.ringfence.app.manual;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of text that looks the same from its start to its end.
 *
 * @param target where it leads, as it stands in the source; empty when it is no link
 */
public record Span(String text, Look look, String target) {

    /** How a piece of text looks. */
    public enum Look {
        PLAIN,
        STRONG,
        EMPHASIS,
        /** What is typed or answered, letter by letter. */
        CODE
    }

    /** Text that leads nowhere. */
    public Span(String text, Look look) {
        this(text, look, "");
    }

    /** The words of several pieces. */
    public static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
