package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.ui.review.Listed;
import io.ringfence.audit.ui.review.Review;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Ten thousand instances: everything still answers at once. */
@ExtendWith(WorkbenchRunner.class)
class LargeEstateTest {

    private static final int INSTANCES = 10_000;

    /** What a user notices; the machine that tests may be twice as slow and busy. */
    private static final Duration KEYSTROKE = Duration.ofMillis(100 * 4);

    private final Workbench workbench = new Workbench();

    @BeforeEach
    void closeAll() {
        workbench.closeAll();
    }

    @AfterEach
    void tidyUp() {
        workbench.showEverything();
        workbench.closeAll();
    }

    @Test
    void filtersAsFastAsOneTypes(@TempDir Path folder) {
        Path file = folder.resolve("large.ringfence");
        LargeEstate.write(file, INSTANCES);
        workbench.open(file.toString());
        workbench.showEverything();
        Screen.until("all findings", () -> workbench.findings.total() > 10 * INSTANCES);
        workbench.findings.press("pass");
        workbench.findings.press("not applicable");
        Screen.until(
                "every outcome", () -> workbench.findings.shown() == workbench.findings.total());
        List<Duration> times = new ArrayList<>();
        try (Watchdog watchdog = Watchdog.start()) {
            for (String text : List.of("p", "pr", "pri", "priv", "c12", "c123", "c1234", "")) {
                times.add(timeOf(text));
            }
            System.getLogger(LargeEstateTest.class.getName())
                    .log(
                            System.Logger.Level.INFO,
                            "{0} findings, keystrokes {1}, longest pause {2}",
                            workbench.findings.total(),
                            times,
                            watchdog.longest());
            assertThat(watchdog.longest().own()).as(watchdog::seen).isLessThan(KEYSTROKE);
        }
        // one of them may meet something else that runs
        assertThat(times.stream().sorted().toList().get(times.size() / 2)).isLessThan(KEYSTROKE);
    }

    @Test
    void findsAnInstanceInTheEstate(@TempDir Path folder) {
        Path file = folder.resolve("large.ringfence");
        LargeEstate.write(file, INSTANCES);
        workbench.open(file.toString());
        workbench.estate.filter("c1234");
        Screen.until("the instance", () -> workbench.estate.open().contains("c1234"));
        workbench.estate.filter("");
        Screen.until("the whole tree", () -> workbench.estate.open().size() > 20);
        workbench.estate.select("large", "p4", "Instances", "c1004");
        Screen.until("its details", () -> workbench.details.title().equals("c1004"));
    }

    /** From the key to the table that shows what it asks for. */
    private Duration timeOf(String text) {
        Review review = workbench.review();
        Listed before = review.listed();
        long start = System.nanoTime();
        workbench.findings.filter(text);
        while (review.listed() == before) {
            Thread.onSpinWait();
        }
        Screen.until(
                "the table", () -> workbench.findings.shown() == review.listed().rows().size());
        Screen.run(() -> Screen.window().update());
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
