package io.ringfence.ui.start;

import io.ringfence.model.estate.EstateFile;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;

/** What people call the files of estates. */
public final class EstateNames {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private EstateNames() {}

    /** A file's name without its end; of an estate without a name, when it was begun. */
    public static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return EstateFile.begun(file)
                .map(begun -> NLS.bind(Messages.unnamed, TIME.format(begun)))
                .orElse(
                        name.endsWith(EstateFile.EXTENSION)
                                ? name.substring(0, name.length() - EstateFile.EXTENSION.length())
                                : name);
    }

    /** The folder of an estate that was given a name, empty for another: it is always the same. */
    public static String place(Path file) {
        @Nullable Path folder = file.getParent();
        return folder == null || EstateFile.begun(file).isPresent() ? "" : folder.toString();
    }
}
