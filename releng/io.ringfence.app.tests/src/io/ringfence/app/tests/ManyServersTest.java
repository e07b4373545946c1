package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.service.OpenSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;

/** Many servers that are asked at once, some slow and some dead: the window answers meanwhile. */
@ExtendWith(WorkbenchRunner.class)
class ManyServersTest {

    private static final int SERVERS = 20;
    private static final int INSTANCES = 100;

    /**
     * Of one pause, without what other processes took. The limit of the benchmark is a tenth: tests
     * run with little memory and a slow compiler, beside other things.
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
        try (Watchdog watchdog = Watchdog.start()) {
            for (int i = 0; i < SERVERS; i++) {
                workbench.model().open("test:m" + i);
            }
            settle();
            workbench.run("io.ringfence.ui.refresh");
            settle();
            assertThat(watchdog.longestOwn().own())
                    .as(() -> watchdog.longestOwn() + watchdog.seen())
                    .isLessThan(LIMIT);
        }
        assertThat(workbench.state().capture().servers()).hasSize(SERVERS - 2);
        Screen.until("all of them", () -> workbench.estate.servers().size() == SERVERS);
    }

    private void settle() {
        Screen.await(
                "all answers",
                Duration.ofSeconds(60),
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
