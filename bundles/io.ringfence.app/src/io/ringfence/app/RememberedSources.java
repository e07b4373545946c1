package io.ringfence.app;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;

import org.eclipse.core.runtime.ILog;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

import java.util.List;
import java.util.stream.Collectors;

/** Remembers which sources are open, so that the next start comes back to them. */
final class RememberedSources {

    private static final String KEY = "sources";

    private final Preferences preferences;

    /**
     * @param preferences where they are remembered
     */
    RememberedSources(Preferences preferences) {
        this.preferences = preferences;
    }

    /**
     * Opens what was open last, or what was asked for, and remembers every change from now on.
     *
     * @param asked what the start was asked to open, possibly nothing
     */
    void openIn(LxdModel model, List<String> asked) {
        List<String> specs =
                asked.isEmpty()
                        ? preferences.get(KEY, "").lines().filter(line -> !line.isBlank()).toList()
                        : asked;
        specs.forEach(model::open);
        model.listen(this::remember);
    }

    private void remember(LxdState before, LxdState now) {
        String specs = specs(now);
        if (!specs.equals(specs(before))) {
            try {
                preferences.put(KEY, specs);
                preferences.flush();
            } catch (BackingStoreException e) {
                ILog.of(RememberedSources.class).error(e.getMessage(), e);
            }
        }
    }

    private static String specs(LxdState state) {
        return state.sources().stream().map(OpenSource::spec).collect(Collectors.joining("\n"));
    }
}
