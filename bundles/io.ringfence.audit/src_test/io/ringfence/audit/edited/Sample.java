package io.ringfence.audit.edited;

import io.ringfence.model.Capture;
import io.ringfence.model.file.SampleSourceProvider;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import java.time.Instant;

/** The bundled sample: answers of servers that really ran. */
public final class Sample {

    private static final Capture CAPTURE = read();

    private Sample() {}

    /** The whole capture. */
    public static Capture capture() {
        return CAPTURE;
    }

    private static Capture read() {
        try {
            return new SampleSourceProvider()
                    .find(SampleSourceProvider.SPEC)
                    .orElseThrow()
                    .capture(Progress.NONE);
        } catch (SourceException e) {
            throw new AssertionError(e);
        }
    }

    /** When the last of its servers was captured. */
    public static Instant taken(Capture capture) {
        return capture.servers().stream()
                .map(server -> server.captured())
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
