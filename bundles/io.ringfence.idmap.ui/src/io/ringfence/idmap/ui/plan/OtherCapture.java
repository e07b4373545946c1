package io.ringfence.idmap.ui.plan;

import io.ringfence.model.Capture;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.estate.Recorded;
import io.ringfence.model.file.FileSourceProvider;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import org.eclipse.osgi.util.NLS;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * A capture to compare with.
 *
 * @param label what it is, for people
 * @param reading reads it
 */
record OtherCapture(String label, Reading reading) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    /** Reads a capture: takes time, not for the user interface. */
    @FunctionalInterface
    interface Reading {
        Capture read() throws SourceException;
    }

    /** One of the estate's history. */
    static OtherCapture of(EstateModel estate, Recorded recorded) {
        return new OtherCapture(label(recorded), () -> estate.load(recorded, Progress.NONE));
    }

    /** One in a file. */
    static OtherCapture of(Path file) {
        return new OtherCapture(
                String.valueOf(file.getFileName()),
                () ->
                        new FileSourceProvider()
                                .find(file.toString())
                                .orElseThrow()
                                .capture(Progress.NONE));
    }

    /** What a capture of the history is called: its time and its servers. */
    static String label(Recorded recorded) {
        return NLS.bind(
                Messages.compare_recorded,
                TIME.format(recorded.captured()),
                String.join(", ", recorded.servers()));
    }
}
