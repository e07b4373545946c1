package io.ringfence.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

class LeftoverTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void isGoneAfterItsUse() throws IOException {
        Path file = Files.createFile(folder.resolve("leftover"));
        try (Leftover _ = new Leftover(file)) {
            assertThat(file).exists();
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void isGoneWhenTheProcessIsAskedToEnd() throws Exception {
        Path file = folder.resolve("estate.ringfence");
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Saving.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertThat(process.inputReader().readLine()).isEqualTo("half");
        assertThat(left()).isEqualTo(1);
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(left()).isZero();
    }

    private long left() throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    /** Saves half a file, says so, and would go on. */
    static final class Saving {

        private Saving() {}

        public static void main(String[] args) throws Exception {
            new AtomicFile()
                    .write(
                            Path.of(args[0]),
                            out -> {
                                out.write(1);
                                System.out.println("half");
                                try {
                                    Thread.sleep(60_000);
                                } catch (InterruptedException e) {
                                    throw new IOException(e);
                                }
                            });
        }
    }
}
