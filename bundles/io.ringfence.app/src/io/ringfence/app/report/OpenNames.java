package io.ringfence.app.report;

import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was open, by the names that messages of errors have for it; a report does not tell them. A
 * customer's name stands in many of them.
 */
final class OpenNames {

    private static final String SAMPLE = "sample";
    private static final int MARK = 3;

    /** Where the program keeps estates without a name: it is the same for everybody. */
    private static final Path OWN = Path.of("ringfence", "estates");

    private final Map<String, String> names = new HashMap<>();
    private final Path home;

    private OpenNames(String home) {
        this.home = Path.of(home);
        names.put(home, "~");
    }

    /**
     * What is to be replaced in a report, and by what.
     *
     * @param estates files of estates
     * @param home the user's home folder
     */
    static Map<String, String> of(LxdState state, List<Path> estates, String home) {
        OpenNames all = new OpenNames(home);
        state.sources().stream().map(OpenSource::spec).forEach(all::source);
        estates.forEach(file -> all.file(file, "[estate]"));
        return all.names;
    }

    /** What a source is, without saying which. */
    static String kind(String spec) {
        if (spec.equals(SAMPLE)) {
            return SAMPLE;
        }
        if (spec.startsWith("https:")) {
            return "https";
        }
        if (spec.startsWith("unix:")) {
            return "unix";
        }
        return spec.endsWith(".ringfence") || spec.contains("/") ? "file" : "remote";
    }

    private void source(String spec) {
        String kind = kind(spec);
        if (!kind.equals(SAMPLE)) {
            names.put(spec, "[" + kind + "]");
        }
        int host = spec.indexOf("://");
        if (kind.equals("https") && host > 0) {
            names.put(spec.substring(host + MARK).replaceAll("[/:].*", ""), "[host]");
        }
        if (kind.equals("file")) {
            try {
                file(Path.of(spec), "[file]");
            } catch (InvalidPathException e) {
                // it has no name and no folder, then
            }
        }
    }

    private void file(Path file, String word) {
        names.put(file.toString(), word);
        Path name = file.getFileName();
        if (name != null) {
            names.put(name.toString(), word);
        }
        Path folder = file.getParent();
        // /home and /tmp tell nothing, and much else is in them
        if (folder != null
                && folder.getNameCount() > 1
                && !home.startsWith(folder)
                && !folder.endsWith(OWN)) {
            names.putIfAbsent(folder.toString(), "[folder]");
        }
    }
}
