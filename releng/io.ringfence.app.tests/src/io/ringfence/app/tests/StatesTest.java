package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What views say while there is nothing to show yet, or nothing at all. */
@ExtendWith(WorkbenchRunner.class)
class StatesTest {

    private final Workbench workbench = new Workbench();
    private final TestServers servers = TestServers.get();

    @BeforeEach
    void closeAll() {
        workbench.closeAll();
    }

    @AfterEach
    void closeAgain() {
        workbench.closeAll();
    }

    @Test
    void everyViewSaysWhatCanBeDoneWhileNothingIsOpen() {
        assertThat(workbench.findings.links()).contains("Open the sample");
        Screen.until("an empty estate", () -> workbench.estate.labels().contains("No server yet"));
        Screen.until(
                "empty details", () -> workbench.details.labels().contains("Nothing selected"));
        workbench.overview.activate();
        Screen.until(
                "an empty overview", () -> workbench.overview.links().contains("Open the sample"));
        workbench.findings.activate();
    }

    @Test
    void aFirstQuestionThatTakesItsTimeIsSaid() {
        TestServer server = servers.add("slow", 20);
        server.hold();
        workbench.model().open("test:slow");
        Screen.until("its node", () -> workbench.estate.servers().contains("test:slow"));
        Screen.until(
                "that it is being read",
                () -> workbench.findings.labels().contains("Reading test:slow…"));
        workbench.overview.activate();
        Screen.until(
                "the overview to say so",
                () ->
                        workbench.overview.spots().stream()
                                .noneMatch(spot -> spot.matches("\\d+ (critical|high).*")));
        workbench.findings.activate();
        server.letGo();
        Screen.until("its findings", () -> workbench.findings.total() > 0);
    }

    @Test
    void aServerThatDoesNotAnswerSaysWhyAndCanBeAskedAgain() {
        TestServer server = servers.add("dead", 20).dead();
        workbench.model().open("test:dead");
        Screen.until(
                "why there are no findings",
                () -> workbench.findings.labels().contains("No answer from test:dead"));
        assertThat(String.join("\n", workbench.findings.labels())).contains("Nobody answers.");
        workbench.overview.activate();
        Screen.until(
                "that nothing is known",
                () -> workbench.overview.spots().stream().anyMatch(spot -> spot.startsWith("–")));
        workbench.findings.activate();
        server.alive();
        workbench.findings.follow("Ask again");
        Screen.until("its findings", () -> workbench.findings.total() > 0);
    }

    @Test
    void aServerWithoutInstancesIsAuditedAllTheSame() {
        servers.add("bare", 0);
        workbench.open("test:bare");
        workbench.showEverything();
        assertThat(workbench.findings.column("Server", 100)).containsOnly("bare");
        workbench.estate.filter("there is nothing of this name");
        Screen.until(
                "the tree to say so", () -> workbench.estate.labels().contains("Nothing matches"));
        workbench.estate.follow("Clear the filter");
        Screen.until("the tree", () -> workbench.estate.servers().contains("bare"));
    }
}
