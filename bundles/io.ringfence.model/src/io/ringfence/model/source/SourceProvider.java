package io.ringfence.model.source;

import java.util.List;
import java.util.Optional;

/** Knows one sort of source; a DS whiteboard service, made with {@code new} elsewhere. */
public interface SourceProvider {

    /**
     * The source that {@code spec} names, empty when it is not this provider's sort.
     *
     * @param spec a remote's name, {@code unix:…}, {@code https://…}, a file or {@code sample}
     * @throws SourceException if it is this provider's sort but wrong
     */
    Optional<CaptureSource> find(String spec) throws SourceException;

    /**
     * When it is asked: providers with lower numbers first. One that may take any word for its own
     * has a higher number than those that know exactly what is theirs, which have a negative one.
     */
    default int rank() {
        return 0;
    }

    /** What this provider knows without being asked, for lists and completion; may read files. */
    List<KnownSource> known();

    /**
     * A source that can be offered to the user.
     *
     * @param spec what {@link #find} takes
     * @param description one line: what it is and where it was found
     * @param hindrance why it cannot be opened by this user as things are, empty when nothing is
     *     known to be in the way; a phrase without its full stop
     */
    record KnownSource(String spec, String description, String hindrance) {

        /** One that nothing is known to be in the way of. */
        public KnownSource(String spec, String description) {
            this(spec, description, "");
        }
    }
}
