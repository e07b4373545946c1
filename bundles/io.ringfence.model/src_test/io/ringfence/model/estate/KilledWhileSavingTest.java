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
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Whatever was saved is there after the process was killed while it saved. Each killed process
 * saves several documents in threads that know nothing of each other: with each kill as many saves
 * are cut, each at a place of its own.
 */
class KilledWhileSavingTest {

    private static final int DOCUMENTS = 40;
    private static final int KILLS = 5;

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
        int[] saved = new int[DOCUMENTS];
        int cut = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            kill(files, random.nextInt(120), saved);
            for (int i = 0; i < DOCUMENTS; i++) {
                int found = read(files.get(i));
                assertThat(found).isBetween(saved[i], saved[i] + 1);
                cut += found - saved[i]; // saved, but killed before it said so
                saved[i] = found;
            }
        }
        assertThat(Arrays.stream(saved).min().orElse(0))
                .as("every document was saved in every round")
                .isGreaterThanOrEqualTo(KILLS);
        assertThat(cut).as("some saves were cut after they were on the disk").isPositive();
    }

    /** Starts a process that saves, and kills it soon after each document was saved once. */
    private static void kill(List<Path> files, int millis, int[] saved) throws Exception {
        Process process = ChildWindow.start("save", files);
        try (BufferedReader out = process.inputReader()) {
            boolean[] seen = new boolean[DOCUMENTS];
            int waiting = DOCUMENTS;
            String line = "";
            while ((line = out.readLine()) != null) {
                String[] words = line.split(" ");
                int document = Integer.parseInt(words[0]);
                saved[document] = Integer.parseInt(words[1]);
                if (!seen[document]) {
                    seen[document] = true;
                    if (--waiting == 0) {
                        Thread.sleep(millis);
                        // SIGKILL; not by the process, which would drop what it printed
                        process.toHandle().destroyForcibly();
                    }
                }
            }
        } finally {
            process.destroyForcibly();
            process.waitFor(20, TimeUnit.SECONDS);
        }
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
