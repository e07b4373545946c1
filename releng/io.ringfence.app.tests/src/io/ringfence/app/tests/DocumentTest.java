package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.ui.review.Filter;
import io.ringfence.model.estate.EstateModel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The estate document in the window: new, save, open, those of before, and one that is locked. */
@ExtendWith(WorkbenchRunner.class)
class DocumentTest {

    private static final String OPEN =
            "io.ringfence.ui.openEstate(io.ringfence.ui.openEstate.file=%s)";
    private static final long PATIENCE = Screen.PATIENCE.toSeconds();
    private static final String CANNOT = "Cannot open";

    private final Workbench workbench = new Workbench();
    private final EstateModel document = workbench.document();

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void aNewOne() throws Exception {
        workbench.findings.activate();
        document.create().get(PATIENCE, TimeUnit.SECONDS);
        workbench.closeAll();
    }

    @AfterEach
    void leaveIt() throws Exception {
        workbench.closeAll();
        document.create().get(PATIENCE, TimeUnit.SECONDS);
    }

    @Test
    void comesBackAsItWasLeftWithoutItsServers() throws Exception {
        Path file = folder.resolve("review.ringfence-estate");
        TestServer server = TestServers.get().add("office", 30);
        workbench.open("test:office");
        workbench.showEverything();
        int total = workbench.findings.total();
        workbench.review().filter(Filter.START.withText("privileged"));
        Screen.until("fewer", () -> workbench.findings.filter().equals("privileged"));
        Screen.until("those of the filter", () -> workbench.listsThoseOf("privileged"));
        int narrowed = workbench.findings.shown();
        document.saveAs(file).get(PATIENCE, TimeUnit.SECONDS);
        assertThat(file).isNotEmptyFile();
        workbench.run("io.ringfence.ui.newEstate");
        Screen.until("nothing open", () -> workbench.state().sources().isEmpty());
        Screen.until("no filter", () -> workbench.review().filter().text().isEmpty());
        server.dead();
        int asked = server.captures();
        workbench.run(OPEN.formatted(file));
        Screen.until("its findings", () -> workbench.findings.total() == total);
        Screen.until("its filter", () -> workbench.findings.filter().equals("privileged"));
        Screen.until("what it let through", () -> workbench.findings.shown() == narrowed);
        assertThat(server.captures()).as("nobody was asked").isEqualTo(asked);
        assertThat(Screen.ask(() -> Screen.window().getText())).contains("review");
        Screen.until("it not among the others", () -> !document.recent().contains(file));
        workbench.run("io.ringfence.ui.newEstate");
        Screen.until("it among the recent ones", () -> document.recent().contains(file));
    }

    @Test
    void aDamagedOneIsRefusedAndTheOpenOneStays() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.ringfence-estate"), "no estate");
        workbench.open("sample");
        int total = workbench.findings.total();
        workbench.start(OPEN.formatted(broken));
        assertThat(workbench.dialog(CANNOT)).contains("broken.ringfence-estate");
        workbench.press(CANNOT, "OK");
        assertThat(workbench.findings.total()).isEqualTo(total);
    }
}
