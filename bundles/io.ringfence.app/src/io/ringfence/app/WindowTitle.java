package io.ringfence.app;

import io.ringfence.model.estate.EstateFile;
import io.ringfence.model.estate.EstateState;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;

import java.nio.file.Path;
import java.util.List;

/** What the window is called: the estate's name, or the sources of one that has no name yet. */
final class WindowTitle {

    private static final String NAME = "Ringfence";
    private static final int NAMED = 3;

    private WindowTitle() {}

    static String of(LxdState state, EstateState estate) {
        Path file = estate.file();
        String name = file == null ? sources(state) : last(file.toString());
        return name.isEmpty() ? NAME : name + " – " + NAME;
    }

    private static String sources(LxdState state) {
        List<String> names =
                state.sources().stream().map(OpenSource::spec).map(WindowTitle::last).toList();
        String some = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return some + (names.size() > NAMED ? " …" : "");
    }

    /** A file without its folder, an estate without the end of its name. */
    private static String last(String spec) {
        String file = spec.contains("://") ? spec : spec.substring(spec.lastIndexOf('/') + 1);
        return file.endsWith(EstateFile.EXTENSION)
                ? file.substring(0, file.length() - EstateFile.EXTENSION.length())
                : file;
    }
}
