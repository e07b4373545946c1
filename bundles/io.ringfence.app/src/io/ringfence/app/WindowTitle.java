package io.ringfence.app;

import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;

import java.util.List;

/** What the window is called: the sources that are open in it. */
final class WindowTitle {

    private static final String NAME = "Ringfence";
    private static final int NAMED = 3;

    private WindowTitle() {}

    static String of(LxdState state) {
        List<String> names =
                state.sources().stream().map(OpenSource::spec).map(WindowTitle::last).toList();
        if (names.isEmpty()) {
            return NAME;
        }
        String some = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return some + (names.size() > NAMED ? " …" : "") + " – " + NAME;
    }

    /** A file without its folder. */
    private static String last(String spec) {
        return spec.endsWith(".ringfence") ? spec.substring(spec.lastIndexOf('/') + 1) : spec;
    }
}
