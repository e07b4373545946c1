package io.ringfence.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs programs. */
final class Shell {

    /**
     * What a program did.
     *
     * @param status its exit status
     */
    record Result(int status, String out, String err, Duration took) {

        /** Its output, if it ended well. */
        String expectSuccess() {
            if (status != 0) {
                throw new AssertionError("status " + status + "\n" + out + "\n" + err);
            }
            return out;
        }
    }

    private Shell() {}

    /**
     * Runs a program to its end.
     *
     * @param environment added to this process's own
     * @throws AssertionError if it takes longer than {@code limit}
     */
    static Result run(
            Path folder, Map<String, String> environment, Duration limit, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        long started = System.nanoTime();
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            CompletableFuture<String> out = read(process.getInputStream());
            CompletableFuture<String> err = read(process.getErrorStream());
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", command) + " took more than " + limit);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            return new Result(process.exitValue(), out.join(), err.join(), took);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Whether there is such a program on this machine. */
    static boolean finds(String program) {
        return run(
                                Product.ROOT,
                                Map.of(),
                                Duration.ofSeconds(10),
                                List.of("sh", "-c", "command -v " + program))
                        .status()
                == 0;
    }

    private static CompletableFuture<String> read(InputStream stream) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (stream) {
                        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                task -> Thread.ofVirtual().start(task));
    }
}
