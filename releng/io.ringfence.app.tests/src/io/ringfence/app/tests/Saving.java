package io.ringfence.app.tests;

import io.ringfence.model.Capture;
import io.ringfence.ui.start.CaptureSaver;
import io.ringfence.ui.state.Tasks;

import org.eclipse.core.runtime.ServiceCaller;

import java.nio.file.Path;

/** Saves as the command does once the user has chosen a file. */
final class Saving {

    private Saving() {}

    static void save(Capture capture, Path file) {
        ServiceCaller.callOnce(
                Saving.class,
                Tasks.class,
                tasks ->
                        new CaptureSaver(tasks)
                                .save(
                                        capture,
                                        file,
                                        problem -> {
                                            throw new AssertionError(problem.line());
                                        }));
    }
}
