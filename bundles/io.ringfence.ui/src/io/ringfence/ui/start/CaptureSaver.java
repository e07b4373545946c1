package io.ringfence.ui.start;

import io.ringfence.model.Capture;
import io.ringfence.model.ToolVersion;
import io.ringfence.model.file.CaptureFile;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.ui.state.Tasks;

import org.eclipse.osgi.util.NLS;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/** Saves captures in the background. */
public final class CaptureSaver {

    private final Tasks tasks;

    public CaptureSaver(Tasks tasks) {
        this.tasks = tasks;
    }

    /**
     * Saves a capture: the whole file or nothing.
     *
     * @param onProblem hears why it could not be saved, on any thread
     */
    public void save(Capture capture, Path file, Consumer<Problem> onProblem) {
        tasks.start(
                NLS.bind(Messages.saving, file.getFileName()),
                _ -> {
                    try {
                        String tool = "Ringfence " + ToolVersion.current();
                        new CaptureFile().write(capture, file, tool, Instant.now());
                    } catch (SourceException e) {
                        onProblem.accept(e.problem());
                    }
                });
    }
}
