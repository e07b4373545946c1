package io.ringfence.model.source;

import io.ringfence.model.Capture;

import java.util.List;
import java.util.Optional;

/** Something that can be captured: a live server, a capture file or the bundled sample. */
public interface CaptureSource {

    /** How the user calls it: a remote's name, an address or a file name. */
    String name();

    /**
     * Makes a capture. Blocks; may be called from any thread but the user interface's.
     *
     * @throws SourceException if nothing could be captured at all; parts that a client may not see
     *     are gaps of the capture instead
     */
    Capture capture(Progress progress) throws SourceException;

    /** What its user should mend although it can be captured; empty when all is in order. */
    default List<Problem> remarks() {
        return List.of();
    }

    /** The event stream, empty for a file: what it holds does not change. */
    default Optional<LiveSource> live() {
        return Optional.empty();
    }
}
