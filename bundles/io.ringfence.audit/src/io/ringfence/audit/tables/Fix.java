package io.ringfence.audit.tables;

import org.eclipse.jdt.annotation.Nullable;

import java.util.Optional;

/**
 * Since when a track is free of a weakness.
 *
 * @param since the first release with the fix, null when the track never had the weakness
 * @param build the first snap build of that release with the fix, null when the whole release has
 *     it
 */
public record Fix(@Nullable ServerVersion since, @Nullable String build) {

    /** The word in the table for a track that never had the weakness. */
    static final String UNAFFECTED = "unaffected";

    /** Reads {@code 5.0.4}, {@code 6.9-ab8fad2} or {@link #UNAFFECTED}; empty for other texts. */
    static Optional<Fix> parse(String text) {
        if (text.equals(UNAFFECTED)) {
            return Optional.of(new Fix(null, null));
        }
        return ServerVersion.parse(text)
                .map(since -> new Fix(since, since.text().equals(text) ? null : text));
    }

    /** As in the table. */
    public String text() {
        String builtAs = build;
        ServerVersion release = since;
        return builtAs != null ? builtAs : release != null ? release.text() : UNAFFECTED;
    }
}
