package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.service.OpenSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Fifty servers that are asked at once, some slow and some dead: the window answers meanwhile. */
@ExtendWith(WorkbenchRunner.class)
class ManyServersTest {

    private static final int SERVERS = 50;
    private static final int INSTANCES = 100;
    private static final int ROUNDS = 3;

    /**
     * What the window may do at a stretch before it hears the user again: so much time of a
     * processor, of its own thread alone. That does not depend on what else runs on the machine;
     * the median of a few rounds, because now and then a class is loaded or a table scrolls.
     */
    private static final Duration OWN_LIMIT = Duration.ofMillis(50);

    /**
     * Of one pause by the clock, but for the time in which other programs had the processors, and
     * in which memory was collected: tests run with another collector than the window, which stops
     * everything. Whoever waits on the window's thread for one of the slow servers takes longer.
     */
    private static final Duration LIMIT = Duration.ofMillis(500);

    private final Workbench workbench = new Workbench();

    @BeforeEach
    @AfterEach
    void closeAll() {
        workbench.closeAll();
    }

    @Test
    void theWindowAnswersWhileAllAreAsked() {
        TestServers servers = TestServers.get();
        for (int i = 0; i < SERVERS; i++) {
            TestServer server = servers.add("m" + i, INSTANCES);
            server.slow(Duration.ofMillis(20L * i));
            if (i % 10 == 7) {
                server.dead();
            }
        }
        for (int i = 0; i < SERVERS; i++) {
            workbench.model().open("test:m" + i);
        }
        settle();
        workbench.findings.activate();
        askAgain("findings");
        workbench.overview.activate();
        askAgain("overview");
        assertThat(workbench.state().capture().servers()).hasSize(SERVERS - SERVERS / 10);
        Screen.until("all of them", () -> workbench.estate.servers().size() == SERVERS);
    }

    private void askAgain(String front) {
        List<Pause> busiest = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (Watchdog watchdog = Watchdog.start()) {
                workbench.run("io.ringfence.ui.refresh");
                settle();
                busiest.add(watchdog.busiest());
                assertThat(watchdog.longestOwn().own())
                        .as(() -> front + ": " + watchdog.longestOwn() + watchdog.seen())
                        .isLessThan(LIMIT);
            }
        }
        busiest.sort(Comparator.comparing(Pause::computed));
        assertThat(busiest.getLast().computed()).as("what the system counts").isPositive();
        assertThat(busiest.get(ROUNDS / 2).computed())
                .as(() -> front + ": " + busiest)
                .isLessThan(OWN_LIMIT);
    }

    private void settle() {
        Screen.await(
                "all answers",
                Duration.ofMinutes(2),
                () ->
                        workbench.state().sources().size() == SERVERS
                                && workbench.state().sources().stream()
                                        .noneMatch(ManyServersTest::isAsked)
                                && !workbench.review().isAuditing());
    }

    private static boolean isAsked(OpenSource source) {
        return source.phase() == OpenSource.Phase.CAPTURING;
    }
}
