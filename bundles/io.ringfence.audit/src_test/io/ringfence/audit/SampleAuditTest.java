package io.ringfence.audit;

import io.ringfence.audit.checks.BuiltInChecks;
import io.ringfence.audit.fixture.Sample;
import io.ringfence.model.Capture;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything that an audit says of the bundled sample, compared with what it said before: whatever
 * a change does to results is seen in the review of {@code sample-audit.txt}. A finding is a line;
 * below a failure are its evidence and commands.
 */
class SampleAuditTest {

    private static final Path GOLDEN = Path.of("src_test/io/ringfence/audit/sample-audit.txt");
    private static final Path FOUND = Path.of("target/sample-audit.txt");
    private static final int SHOWN = 20;

    @Test
    void saysWhatItSaidBefore() throws IOException {
        List<String> found = audit();
        List<String> golden = Files.exists(GOLDEN) ? Files.readAllLines(GOLDEN) : List.of();
        if (!found.equals(golden)) {
            Files.createDirectories(FOUND.getParent());
            Files.write(FOUND, found);
            throw new AssertionError(
                    "The audit of the sample says something else than before.\n"
                            + differences("no more", golden, found)
                            + differences("new", found, golden)
                            + "If that is right, take it over and look at the difference:\n"
                            + "    cp bundles/io.ringfence.audit/"
                            + FOUND
                            + " bundles/io.ringfence.audit/"
                            + GOLDEN);
        }
    }

    private static String differences(String what, List<String> lines, List<String> others) {
        List<String> own = new ArrayList<>(lines);
        own.removeAll(new java.util.HashSet<>(others));
        return own.stream()
                .limit(SHOWN)
                .collect(
                        Collectors.joining(
                                "\n    ", own.size() + " lines " + what + ":\n    ", "\n"));
    }

    private static List<String> audit() {
        Capture sample = Sample.capture();
        AuditResult result =
                new Audit(List.of(new BuiltInChecks()))
                        .run(sample, Sample.taken(sample), () -> false);
        List<String> lines = new ArrayList<>();
        for (AuditedServer server : result.servers()) {
            lines.add("# " + server.name() + ": " + server.product() + " " + server.version());
            result.findings().stream()
                    .filter(finding -> finding.server().equals(server.name()))
                    .forEach(finding -> add(finding, server, lines));
        }
        return lines;
    }

    private static void add(Finding finding, AuditedServer server, List<String> lines) {
        String outcome = finding.outcome().label();
        lines.add(
                String.join(
                        " ",
                        finding.check().id(),
                        finding.outcome() == Outcome.FAIL
                                ? outcome + " " + finding.severity().label()
                                : outcome,
                        finding.entity().type().label(),
                        finding.entity().label() + ":",
                        finding.message()));
        if (finding.outcome() == Outcome.FAIL) {
            for (Evidence each : finding.evidence()) {
                lines.add(oneLine("    %s = %s (%s)", each.key(), each.value(), origin(each)));
            }
            for (String command : Remedy.of(finding, server).commands()) {
                lines.add(oneLine("    $ %s", command));
            }
        }
    }

    private static String origin(Evidence evidence) {
        return evidence.origin().kind().name().toLowerCase(java.util.Locale.ROOT)
                + " "
                + evidence.origin().project()
                + "/"
                + evidence.origin().name();
    }

    private static String oneLine(String format, Object... values) {
        return format.formatted(values).replace("\n", "\\n");
    }
}
