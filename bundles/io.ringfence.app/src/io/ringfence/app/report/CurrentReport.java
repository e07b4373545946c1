package io.ringfence.app.report;

import io.ringfence.app.about.Versions;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdState;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.ServiceCaller;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The report of this moment. */
final class CurrentReport {

    private static final int ENTRIES = 20;

    private CurrentReport() {}

    static String text() {
        AtomicReference<LxdState> state = new AtomicReference<>(LxdState.EMPTY);
        ServiceCaller.callOnce(
                CurrentReport.class, LxdModel.class, model -> state.set(model.state()));
        List<Path> estates = new ArrayList<>();
        ServiceCaller.callOnce(
                CurrentReport.class,
                EstateModel.class,
                model -> {
                    estates.addAll(model.recent());
                    Path open = model.state().file();
                    if (open != null) {
                        estates.add(open);
                    }
                });
        return Report.of(
                Versions.current(),
                state.get(),
                estates,
                entries(),
                System.getProperty("user.home", ""),
                Instant.now());
    }

    private static List<String> entries() {
        try {
            return LogTail.read(Platform.getLogFileLocation().toPath(), ENTRIES);
        } catch (IOException e) {
            return List.of("The log could not be read: " + e.getMessage());
        }
    }
}
