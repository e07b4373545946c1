package io.ringfence.app.tests;

import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ProgressBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;

/** What the status line says of what is open, and of work that runs. */
@ExtendWith(WorkbenchRunner.class)
class StatusLineTest {

    private static final String PAUSE = "io.ringfence.ui.pause";
    private static final String REFRESH = "io.ringfence.ui.refresh";

    private final Workbench workbench = new Workbench();
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
    void saysWhatIsOpenAndThatNothingIsChanged() {
        servers.add("calm", 20);
        workbench.open("test:calm");
        untilSaid("calm  ·  LXD ");
        untilSaid("  ·  captured ");
        untilSaid("servers: read-only");
        servers.add("second", 20);
        workbench.model().open("test:second");
        untilSaid("2 servers  ·  oldest answer ");
    }

    @Test
    void saysThatAServerCannotBeReachedAndThatItCanAgain() {
        TestServer server = servers.add("gone", 20);
        workbench.open("test:gone");
        server.dead();
        workbench.run(REFRESH);
        untilSaid("1 not reachable");
        server.alive();
        workbench.run(REFRESH);
        Screen.until("that it is back", () -> !words().contains("not reachable"));
        untilSaid("servers: read-only");
    }

    @Test
    void saysThatItIsPaused() {
        servers.add("still", 20).withEvents();
        workbench.open("test:still");
        workbench.run(PAUSE);
        untilSaid("  ·  paused  ·  ");
        workbench.run(PAUSE);
        Screen.until("that it goes on", () -> !words().contains("paused"));
    }

    @Test
    void workIsSeenUntilItIsCancelled() {
        TestServer server = servers.add("slow", 20);
        workbench.open("test:slow");
        Screen.until("rest", () -> !isMoving());
        int asked = server.captures();
        server.hold();
        workbench.run(REFRESH);
        Screen.until("the question", () -> server.captures() > asked);
        Screen.until("the progress", this::isMoving);
        workbench.run("io.ringfence.ui.stop");
        Screen.until("rest again", () -> !isMoving());
        server.letGo();
    }

    private void untilSaid(String words) {
        Screen.until("the status line to say " + words, () -> words().contains(words));
    }

    /** All that stands at the lower edge of the window. */
    private static String words() {
        List<String> words = new ArrayList<>();
        for (Control control : all(Screen.window())) {
            if (control instanceof CLabel label && label.isVisible() && label.getText() != null) {
                words.add(label.getText());
            }
        }
        return String.join("\n", words);
    }

    /** Whether something shows that work runs. */
    private boolean isMoving() {
        return all(Screen.window()).stream()
                .anyMatch(control -> control instanceof ProgressBar bar && bar.isVisible());
    }

    private static List<Control> all(Composite in) {
        List<Control> all = new ArrayList<>();
        for (Control child : in.getChildren()) {
            all.add(child);
            if (child instanceof Composite composite) {
                all.addAll(all(composite));
            }
        }
        return all;
    }
}
