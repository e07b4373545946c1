package io.ringfence.app.report;

import io.ringfence.app.about.Versions;
import io.ringfence.model.redact.ReportRedactor;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a user sends with a problem: versions, how much is open, the last errors. No secrets. */
final class Report {

    private static final String SAMPLE = "sample";
    private static final int MARK = 3;

    private Report() {}

    /**
     * @param entries of the log, the oldest first
     * @param home the user's home folder
     */
    static String of(
            Versions versions, LxdState state, List<String> entries, String home, Instant now) {
        StringBuilder out = new StringBuilder("Ringfence report, ");
        out.append(now.truncatedTo(ChronoUnit.SECONDS)).append("\n\n").append(versions.text());
        out.append("\nOpen: ").append(kinds(state)).append("; servers: ");
        out.append(state.capture().servers().size()).append("\n\n");
        out.append(entries.isEmpty() ? "The log is empty.\n" : "The last entries of the log:\n");
        entries.forEach(entry -> out.append('\n').append(entry).append('\n'));
        return new ReportRedactor(names(state, home)).redact(out.toString());
    }

    /** How many sources of each kind are open: not which. */
    private static String kinds(LxdState state) {
        Map<String, Integer> kinds = new TreeMap<>();
        state.sources().forEach(source -> kinds.merge(kind(source.spec()), 1, Integer::sum));
        return kinds.isEmpty() ? "nothing" : kinds.toString().replaceAll("[{}]", "");
    }

    private static String kind(String spec) {
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

    /** Messages of errors name what was open; a report does not. */
    private static Map<String, String> names(LxdState state, String home) {
        Map<String, String> names = new HashMap<>();
        names.put(home, "~");
        for (OpenSource source : state.sources()) {
            String spec = source.spec();
            String kind = kind(spec);
            if (!kind.equals(SAMPLE)) {
                names.put(spec, "[" + kind + "]");
            }
            int host = spec.indexOf("://");
            if (kind.equals("https") && host > 0) {
                names.put(spec.substring(host + MARK).replaceAll("[/:].*", ""), "[host]");
            }
        }
        return names;
    }
}
