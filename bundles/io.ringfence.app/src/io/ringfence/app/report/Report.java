package io.ringfence.app.report;

import io.ringfence.app.about.Versions;
import io.ringfence.model.redact.ReportRedactor;
import io.ringfence.model.service.LxdState;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a user sends with a problem: versions, how much is open, the last errors. No secrets. */
final class Report {

    private Report() {}

    /**
     * @param estates files of estates that were open
     * @param entries of the log, the oldest first
     * @param home the user's home folder
     */
    static String of(
            Versions versions,
            LxdState state,
            List<Path> estates,
            List<String> entries,
            String home,
            Instant now) {
        StringBuilder out = new StringBuilder("Ringfence report, ");
        out.append(now.truncatedTo(ChronoUnit.SECONDS)).append("\n\n").append(versions.text());
        out.append("\nOpen: ").append(kinds(state)).append("; servers: ");
        out.append(state.capture().servers().size()).append("\n\n");
        out.append(entries.isEmpty() ? "The log is empty.\n" : "The last entries of the log:\n");
        entries.forEach(entry -> out.append('\n').append(entry).append('\n'));
        return new ReportRedactor(OpenNames.of(state, estates, home)).redact(out.toString());
    }

    /** How many sources of each kind are open: not which. */
    private static String kinds(LxdState state) {
        Map<String, Integer> kinds = new TreeMap<>();
        state.sources()
                .forEach(source -> kinds.merge(OpenNames.kind(source.spec()), 1, Integer::sum));
        return kinds.isEmpty() ? "nothing" : kinds.toString().replaceAll("[{}]", "");
    }
}
