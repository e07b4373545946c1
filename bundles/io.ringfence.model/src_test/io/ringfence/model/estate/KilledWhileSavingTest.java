package io.ringfence.model.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Capture;
import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.file.CaptureFile;
import io.ringfence.model.fixture.FakeAnswers;
import io.ringfence.model.source.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Whatever was saved is there after the process was killed ({@code kill -9}) while it saved. To
 * start a process takes longer than many saves: each saves several documents at once, in threads
 * that know nothing of each other, and is killed at a moment of chance. So each kill cuts as many
 * saves, each at a place of its own. Counted are those alone that had begun and were not done.
 */
class KilledWhileSavingTest {

    private static final int CUT = 200;
    private static final int DOCUMENTS = 10;

    /** As long as it takes a process to save all documents once, about. */
    private static final int ROUND = 120;

    private final int[] saved = new int[DOCUMENTS];
    private int before;
    private int after;

    @TempDir private Path folder = Path.of("");

    @Test
    @Timeout(180)
    void nothingThatWasSavedIsLost() throws Exception {
        byte[] capture =
                new CaptureFile()
                        .bytes(
                                new Capture(List.of(FakeAnswers.standalone().read("web"))),
                                "t",
                                Instant.EPOCH);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            Path file = folder.resolve(i + EstateFile.EXTENSION);
            Files.write(file, EstateMaker.withCapture(capture).bytes());
            files.add(file);
        }
        Random random = new Random();
        while (before + after < CUT) {
            Saves saves = kill(files, random.nextInt(ROUND));
            for (int i = 0; i < DOCUMENTS; i++) {
                look(files.get(i), i, saves);
            }
        }
        assertThat(before).as("cut before they were on the disk").isPositive();
        assertThat(after).as("cut when they were there").isPositive();
    }

    /** Looks at what a killed process left of a document. */
    private void look(Path file, int document, Saves saves) throws Exception {
        int found = read(file);
        int least = saved[document] + saves.done[document];
        boolean cut = saves.begun[document] > saves.done[document];
        assertThat(found).isBetween(least, least + (cut ? 1 : 0));
        if (cut && found == least) {
            before++;
        } else if (cut) {
            after++;
        }
        saved[document] = found;
    }

    /** How often a process began to save each document, and how often it was done. */
    private record Saves(int[] begun, int[] done) {}

    /**
     * Starts a process that saves, and kills it when each document was saved once, or soon after.
     */
    private static Saves kill(List<Path> files, int millis) throws Exception {
        Process process = ChildWindow.start("save", files);
        Saves saves = new Saves(new int[DOCUMENTS], new int[DOCUMENTS]);
        try (BufferedReader out = process.inputReader()) {
            int waiting = DOCUMENTS;
            String line = "";
            while ((line = out.readLine()) != null) {
                int document = Integer.parseInt(line.substring(0, line.length() - 1));
                if (line.endsWith("+")) {
                    saves.begun[document]++;
                } else if (saves.done[document]++ == 0 && --waiting == 0) {
                    Thread.sleep(millis);
                    // SIGKILL; not by the process, which would drop what it printed
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly();
            process.waitFor(20, TimeUnit.SECONDS);
        }
        return saves;
    }

    /** How often it was saved; all of it must be readable, and free. */
    private static int read(Path file) throws Exception {
        EstateStore.Means means =
                new EstateStore.Means(new EstateFormat(Migrations.ALL), new AtomicFile());
        try (EstateStore store = EstateStore.open(file, means)) {
            assertThat(store.readOnly()).isNull(); // what a dead process locked is free
            byte[] capture = store.capture("7");
            assertThat(new CaptureFile().read(capture, "7", Progress.NONE).server("web"))
                    .isPresent();
            return ChildWindow.count(store.content().estate());
        }
    }
}
