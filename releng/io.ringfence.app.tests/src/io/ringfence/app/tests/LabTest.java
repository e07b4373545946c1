package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A real server with real faults, as somebody new to it meets it: the worst problem is in front,
 * its page says what to do, and once that was done with {@code lxc} the finding goes by itself.
 */
@ExtendWith(WorkbenchRunner.class)
class LabTest {

    private static final Duration BY_ITSELF = Duration.ofSeconds(10);

    /**
     * From the end of the command to green, the quicker time of two: it is heard of within a
     * second, but a server that restarts something tells of it bit by bit and answers slowly.
     */
    private static final Duration SOON = Duration.ofSeconds(3);

    /** It passes, or there is nothing left that could fail. */
    private static final Set<Outcome> GREEN = EnumSet.of(Outcome.PASS, Outcome.NOT_APPLICABLE);

    private final Workbench workbench = new Workbench();
    private final FindingsPage findings = workbench.findings;
    private final List<Duration> times = new ArrayList<>();

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    @AfterEach
    void closeAll() {
        workbench.closeAll();
    }

    @Test
    void whatTheDetailsSayMendsWhatTheOverviewPutsFirst() throws Exception {
        try (LabServer server = LabServer.withFaults(folder.resolve("lab"))) {
            workbench.open(server.spec());
            workbench.showEverything();
            assertThat(findings.column("Severity", 5)).containsOnly("critical");
            workbench.overview.activate();
            String name = workbench.state().capture().servers().getFirst().name();
            Screen.until("what is to be done on it", () -> isAbout(name));
            int before = critical();
            List<String> first = first();
            assertThat(first).as("what to do first").hasSizeGreaterThanOrEqualTo(5);
            mend(server, spot(first, "Privileged container"), "Privileged container");
            mend(server, spot(first, "Own LXC configuration"), "Own LXC configuration");
            workbench.overview.activate();
            Screen.until("a smaller number", () -> critical() <= before - 2);
            assertThat(Collections.min(times)).as("of %s", times).isLessThan(SOON);
        }
    }

    /** Follows a line of the overview, does what the details say, and waits. */
    private void mend(LabServer server, String spot, String title) throws Exception {
        workbench.overview.click(spot);
        Screen.until("the findings", findings::isActive);
        Screen.until("its details", () -> workbench.details.title().equals(title));
        Screen.until("its row", () -> !findings.selected().isEmpty());
        assertThat(workbench.details.labels()).contains("Why it matters", "Evidence");
        String entity = findings.selected().get(FindingsPage.COLUMNS.indexOf("Entity"));
        assertThat(outcomes(title, entity)).containsOnly(Outcome.FAIL);
        workbench.details.press("Copy");
        String commands = Screen.clipboard();
        assertThat(commands).startsWith("lxc ").contains(entity);
        server.shell(commands);
        long started = System.nanoTime();
        Screen.await(
                title + " of " + entity + " to be green by itself",
                BY_ITSELF,
                () -> GREEN.containsAll(outcomes(title, entity)));
        times.add(Duration.ofNanos(System.nanoTime() - started));
        Screen.until("its row to be gone", () -> !findings.column("Entity", 100).contains(entity));
        workbench.overview.activate();
    }

    private List<Outcome> outcomes(String title, String entity) {
        return workbench.review().result().findings().stream()
                .filter(finding -> finding.check().title().equals(title))
                .filter(finding -> finding.entity().name().equals(entity))
                .map(Finding::outcome)
                .toList();
    }

    private static String spot(List<String> spots, String title) {
        return spots.stream()
                .filter(spot -> spot.matches("\\d+ " + title + "\\. .*"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + title + " among " + spots));
    }

    /** Whether the overview is about this server: what was open before may stand there a moment. */
    private boolean isAbout(String server) {
        List<String> first = first();
        return !first.isEmpty()
                && first.stream().allMatch(spot -> spot.contains(". " + server + ". "));
    }

    /** What the overview says is to be done first. */
    private List<String> first() {
        return workbench.overview.spots().stream()
                .filter(spot -> spot.matches("\\d+ [^.]+\\. \\S+\\. .*"))
                .toList();
    }

    private int critical() {
        return workbench.overview.spots().stream()
                .filter(spot -> spot.matches("\\d+ critical"))
                .mapToInt(spot -> Integer.parseInt(spot.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
