package io.ringfence.ui.page;

import io.ringfence.ui.estate.Mark;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/** A part of a page. An empty heading means none. */
public sealed interface Part {

    /** Sentences. */
    record Prose(String heading, String text) implements Part {}

    /** Keys with their values. */
    record Facts(String heading, List<Fact> facts) implements Part {}

    /** Things of the same sort, each a link to its own page. */
    record Links(String heading, List<Link> links) implements Part {}

    /**
     * What to do.
     *
     * @param text in words
     * @param commands for a shell, one a line; possibly none
     */
    record Commands(String heading, String text, List<String> commands) implements Part {}

    /**
     * What a server said, as it said it; shown on demand.
     *
     * @param request the request that was answered
     */
    record Answer(String heading, String request, PrettyJson json) implements Part {}

    /**
     * A key with its value.
     *
     * @param note where it comes from, possibly empty
     * @param target what to select for the note, null when it leads nowhere
     */
    record Fact(String key, String value, String note, @Nullable Object target) {

        /** A key with its value alone. */
        public static Fact of(String key, String value) {
            return new Fact(key, value, "", null);
        }
    }

    /**
     * A link to something.
     *
     * @param mark what was found of it, null when nothing is said
     * @param target what to select
     */
    record Link(@Nullable Mark mark, String text, String note, Object target) {}
}
