package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Servers that tell what happens on them, and those that say nothing. */
@ExtendWith(WorkbenchRunner.class)
class LiveTest {

    private static final String PAUSE = "io.ringfence.ui.pause";
    private static final int INSTANCES = 60;

    private final Workbench workbench = new Workbench();
    private final FindingsPage findings = workbench.findings;
    private final TestServers servers = TestServers.get();

    @BeforeEach
    void closeAll() {
        workbench.closeAll();
    }

    @AfterEach
    void asItWas() {
        if (!workbench.state().following()) {
            workbench.run(PAUSE);
        }
        workbench.closeAll();
    }

    @Test
    void aChangeIsShownWithinASecondAndNothingMoves() {
        TestServer server = servers.add("live", INSTANCES).withEvents();
        workbench.open("test:live");
        workbench.showEverything();
        findings.select("c7");
        List<String> selected = findings.selected();
        Screen.until("its details", () -> selected.contains(workbench.details.title()));
        findings.scroll(30);
        String details = workbench.details.title();
        List<String> place = workbench.estate.selected();
        String top = workbench.estate.top();
        List<Long> times = new ArrayList<>();
        for (int more = 1; more <= 5; more++) {
            int total = findings.total();
            server.answer(LargeEstate.server("live", INSTANCES + more));
            long started = System.nanoTime();
            server.tellChange();
            Screen.until("the new instance", () -> findings.total() > total);
            times.add((System.nanoTime() - started) / 1_000_000);
            assertThat(findings.selected()).isEqualTo(selected);
            assertThat(workbench.details.wholeTitle()).isEqualTo(details);
            assertThat(workbench.estate.selected()).isEqualTo(place);
            assertThat(workbench.estate.top()).isEqualTo(top);
            assertThat(findings.top()).isEqualTo(30);
        }
        // a busy machine may be late, but not most times
        assertThat(times.stream().sorted().toList().get(times.size() / 2))
                .as("milliseconds, of %s", times)
                .isLessThan(1_000);
    }

    @Test
    void whileItIsPausedNothingIsAskedAndThenItCatchesUp() {
        TestServer server = servers.add("paused", INSTANCES).withEvents();
        workbench.open("test:paused");
        Screen.until("the events", () -> server.listening() == 1);
        settle(server);
        workbench.run(PAUSE);
        int asked = server.captures();
        int total = findings.total();
        server.answer(LargeEstate.server("paused", INSTANCES + 5));
        server.tellChange();
        Screen.sleep(Duration.ofMillis(1_500));
        assertThat(server.captures()).isEqualTo(asked);
        assertThat(findings.total()).isEqualTo(total);
        workbench.run(PAUSE);
        Screen.until("what happened meanwhile", () -> findings.total() > total);
    }

    @Test
    void aServerThatHangsDelaysNoOther() {
        TestServer hanging = servers.add("hanging", INSTANCES);
        hanging.hold();
        servers.add("quick", INSTANCES);
        servers.add("dead", INSTANCES).dead();
        workbench.model().open("test:hanging");
        workbench.model().open("test:dead");
        workbench.model().open("test:quick");
        Screen.until("findings of the quick one", () -> findings.total() > 0);
        workbench.showEverything();
        assertThat(findings.column("Server", 50)).containsOnly("quick");
        Screen.until(
                "all three",
                () ->
                        workbench
                                .estate
                                .servers()
                                .containsAll(List.of("test:hanging", "test:dead", "quick")));
        hanging.letGo();
        Screen.until("the other one", () -> workbench.estate.servers().contains("hanging"));
    }

    @Test
    void whatIsAskedCanBeStopped() {
        TestServer hanging = servers.add("stopped", INSTANCES);
        workbench.open("test:stopped");
        int asked = hanging.captures();
        hanging.hold();
        workbench.run("io.ringfence.ui.refresh");
        Screen.until("the question", () -> hanging.captures() > asked);
        Screen.until("something to stop", () -> isBusy());
        workbench.run("io.ringfence.ui.stop");
        Screen.until("the end", () -> !isBusy());
        assertThat(findings.total()).as("what it answered last stays").isPositive();
        hanging.letGo();
    }

    @Test
    void aServerThatIsLostKeepsItsFindingsAndSaysWhy() {
        TestServer server = servers.add("lost", INSTANCES);
        workbench.open("test:lost");
        int total = findings.total();
        server.dead();
        workbench.run("io.ringfence.ui.refresh");
        Screen.until("the problem", () -> workbench.state().sources().getFirst().problem() != null);
        assertThat(findings.total()).isEqualTo(total);
        workbench.estate.select("lost");
        Screen.until(
                "the reason",
                () ->
                        workbench.details.texts().stream()
                                .anyMatch(text -> text.contains("Nobody answers")));
        server.alive();
        workbench.run("io.ringfence.ui.refresh");
        Screen.until("all is well", () -> workbench.state().sources().getFirst().problem() == null);
    }

    private boolean isBusy() {
        return workbench.state().sources().stream().anyMatch(source -> source.step() != null);
    }

    /** Waits until it is not asked any more. */
    private static void settle(TestServer server) {
        int[] last = {-1};
        Screen.await(
                "rest",
                Screen.PATIENCE,
                () -> {
                    boolean rests = server.captures() == last[0];
                    last[0] = server.captures();
                    Screen.sleep(Duration.ofMillis(400));
                    return rests;
                });
    }
}
