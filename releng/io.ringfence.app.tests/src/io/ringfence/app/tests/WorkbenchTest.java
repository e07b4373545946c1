package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.service.OpenSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The window itself: what it starts with, what can be opened, what goes wrong. */
@ExtendWith(WorkbenchRunner.class)
class WorkbenchTest {

    private final Workbench workbench = new Workbench();

    @BeforeEach
    void closeAll() {
        workbench.closeAll();
    }

    @Test
    void opensOneWindowWithTheProductsName() {
        assertThat(Screen.ask(() -> Screen.window().getText())).contains("Ringfence");
        assertThat(Screen.ask(() -> Screen.window().isVisible())).isTrue();
    }

    @Test
    void saysWhatCanBeDoneWhileNothingIsOpen() {
        Screen.until(
                "what can be done", () -> workbench.findings.labels().contains("No server yet"));
        assertThat(workbench.findings.links())
                .contains("Open the sample", "Open a capture file…")
                .anyMatch(link -> link.matches("Connect to (a|another) server…"));
        Screen.until("an empty estate", () -> workbench.estate.labels().contains("No server yet"));
        Screen.until("no server in it", () -> workbench.estate.servers().isEmpty());
    }

    @Test
    void opensTheSampleByItsLink() {
        workbench.findings.follow("Open the sample");
        Screen.until("findings", () -> workbench.findings.count() > 0);
        Screen.until("the title", () -> Screen.window().getText().startsWith("sample"));
        Screen.until("its servers", () -> workbench.estate.servers().contains("web-01"));
        assertThat(workbench.estate.servers()).hasSizeGreaterThan(1);
        Screen.until(
                "findings of each server",
                () ->
                        workbench
                                .findings
                                .column("Server", 1_000)
                                .containsAll(List.of("web-01", "web-02")));
        Screen.until("ratings", () -> !workbench.estate.found("web-02").isEmpty());
    }

    @Test
    void aDigitDoesItWhereverTheFocusIs() {
        int sample = workbench.findings.links().indexOf("Open the sample") + 1;
        workbench.details.activate();
        Keys.press('0' + sample);
        Screen.until("findings", () -> workbench.findings.total() > 0);
    }

    @Test
    void opensTheSampleByACommandAndClosesItAgain() {
        workbench.run("io.ringfence.ui.openSample");
        Screen.until("findings", () -> workbench.findings.count() > 0);
        workbench.run("io.ringfence.ui.refresh");
        Screen.until(
                "the sample to be read again",
                () -> workbench.state().sources().getFirst().phase() == OpenSource.Phase.IDLE);
        workbench.estate.select("web-01");
        workbench.run("io.ringfence.ui.closeSource");
        Screen.until("the start", () -> workbench.findings.links().contains("Open the sample"));
        Screen.until("an empty tree", () -> workbench.estate.servers().isEmpty());
        Screen.until("the title", () -> Screen.window().getText().equals("Ringfence"));
    }

    @Test
    void saysWhatIsWrongWithABrokenFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.ringfence"), "this is no capture");
        Screen.run(
                () ->
                        new io.ringfence.ui.start.Opening(Screen.window(), workbench.model())
                                .open(file.toString()));
        String words = workbench.dialog("Cannot open");
        assertThat(words).contains(file.toString());
        workbench.press("Cannot open", "OK");
        assertThat(workbench.state().sources()).isEmpty();
        assertThat(workbench.findings.links()).contains("Open the sample");
    }

    @Test
    void keepsASourceThatCannotBeReachedAndSaysWhy() {
        workbench.model().open("unix:///nowhere/unix.socket");
        Screen.until(
                "the failed source",
                () -> workbench.estate.servers().contains("unix:///nowhere/unix.socket"));
        workbench.estate.select("unix:///nowhere/unix.socket");
        Screen.until(
                "the reason",
                () ->
                        workbench.details.texts().stream()
                                .anyMatch(text -> text.contains("/nowhere/unix.socket")));
    }

    @Test
    void savesACaptureThatOpensAgain(@TempDir Path folder) {
        workbench.open("sample");
        int count = workbench.findings.count();
        Path file = folder.resolve("saved.ringfence");
        Saving.save(workbench.model().capture(), file);
        Screen.await("the file", Screen.PATIENCE, () -> Files.exists(file));
        workbench.closeAll();
        workbench.open(file.toString());
        Screen.until("the same findings", () -> workbench.findings.count() == count);
    }

    @Test
    void comesBackToItsLayout() {
        Screen.run(() -> ViewPage.page().hideView(workbench.details.part()));
        Screen.run(() -> ViewPage.page().resetPerspective());
        assertThat(Screen.ask(() -> ViewPage.page().findView("io.ringfence.ui.details")))
                .isNotNull();
        workbench.findings.activate();
        assertThat(workbench.findings.links()).contains("Open the sample");
    }
}
