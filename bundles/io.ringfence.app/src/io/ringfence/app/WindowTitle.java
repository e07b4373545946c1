package io.ringfence.app;

import io.ringfence.model.estate.EstateFile;
import io.ringfence.model.estate.EstateState;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;

import org.eclipse.osgi.util.NLS;

import java.nio.file.Path;
import java.util.List;

/**
 * What the window is called: the estate's name, or the sources of one that has no name yet; and
 * whether changes of it are lost with the window.
 */
final class WindowTitle {

    private static final String NAME = "Ringfence";
    private static final String END = " – " + NAME;
    private static final int NAMED = 3;

    private WindowTitle() {}

    static String of(LxdState state, EstateState estate) {
        Path file = estate.file();
        String name = file == null ? sources(state) : last(file.toString());
        if (estate.readOnly() != null) {
            return NLS.bind(Messages.title_readOnly, name.isEmpty() ? NAME : name) + END;
        }
        return name.isEmpty() ? NAME : name + END;
    }

    private static String sources(LxdState state) {
        List<String> names = state.sources().stream().map(WindowTitle::source).toList();
        String some = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return some + (names.size() > NAMED ? " …" : "");
    }

    /** Its server, as that calls itself; what it was opened with when it is none or several. */
    private static String source(OpenSource source) {
        return source.servers().size() == 1
                ? source.servers().getFirst().name()
                : last(source.spec());
    }

    /** A file without its folder, an estate without the end of its name. */
    private static String last(String spec) {
        String file = spec.contains("://") ? spec : spec.substring(spec.lastIndexOf('/') + 1);
        return file.endsWith(EstateFile.EXTENSION)
                ? file.substring(0, file.length() - EstateFile.EXTENSION.length())
                : file;
    }
}
