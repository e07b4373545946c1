package io.ringfence.app.tests;

import io.ringfence.app.perspective.Declared;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The perspective Trust, with nothing open at first. */
@ExtendWith(WorkbenchRunner.class)
abstract class TrustCase {

    /** What the ids of views and commands about servers begin with. */
    static final String REMOTE = "io.ringfence.remote.ui.";

    /** What those of commands about trust stores begin with. */
    static final String TRUST = REMOTE + "trust.";

    private static final String PERSPECTIVE =
            "org.eclipse.ui.perspectives.showPerspective(org.eclipse.ui.perspectives.showPerspective.perspectiveId=";

    final Workbench workbench = new Workbench();

    @TempDir Path folder = Path.of("");

    @BeforeEach
    void showPerspective() {
        workbench.closeAll();
        if (!workbench.state().following()) { // a test before this one ended in between
            workbench.model().follow(true);
        }
        workbench.run(PERSPECTIVE + REMOTE + "trust)");
    }

    @AfterEach
    void backToReview() {
        workbench.run(PERSPECTIVE + Declared.REVIEW + ")");
        workbench.closeAll();
    }

    /** Waits until the Details say something. */
    final void says(String words) {
        Screen.until(
                words,
                () ->
                        workbench.details.labels().contains(words)
                                || workbench.details.texts().stream()
                                        .anyMatch(text -> text.contains(words)));
    }
}
