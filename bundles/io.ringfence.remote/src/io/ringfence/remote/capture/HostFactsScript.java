package io.ringfence.remote.capture;

import io.ringfence.model.HostFacts;
import io.ringfence.model.source.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs the bundled script {@code ringfence-host-facts} on this machine. */
final class HostFactsScript {

    private static final String RESOURCE = "/ringfence-host-facts";
    private static final int MAX_BYTES = 16 << 20;

    private final Path directory;
    private final boolean incus;
    private final Duration limit;

    /**
     * @param directory the daemon's, which need not be the usual one
     */
    HostFactsScript(Path directory, boolean incus, Duration limit) {
        this.directory = directory;
        this.incus = incus;
        this.limit = limit;
    }

    /**
     * What the script printed. Blocks; everything it started ends with it, at once when the user
     * cancels.
     *
     * @throws TimeoutException if it took longer than the limit
     */
    byte[] run(Progress progress) throws IOException, InterruptedException, TimeoutException {
        // as an argument: a file could outlast an interrupt, or be in a place that may not run it
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", "-c", script(), "ringfence-host-facts");
        builder.environment().put(incus ? "INCUS_DIR" : "LXD_DIR", directory.toString());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        process.getOutputStream().close();
        progress.onCancel(() -> end(process));
        AtomicBoolean late = new AtomicBoolean();
        Thread guard = Thread.ofVirtual().start(() -> endLate(process, late));
        try (InputStream out = process.getInputStream()) {
            byte[] printed = out.readNBytes(MAX_BYTES);
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                late.set(true); // its output was too long, or closed too early
            }
            if (late.get() && !progress.cancelled()) {
                throw tooLong();
            }
            return printed;
        } catch (IOException e) {
            if (late.get()) {
                throw tooLong(); // ending the process closes its streams
            }
            throw e;
        } finally {
            guard.interrupt();
            end(process);
        }
    }

    private TimeoutException tooLong() {
        return new TimeoutException("it took longer than " + limit.toSeconds() + " s");
    }

    private static String script() throws IOException {
        try (InputStream script = HostFacts.class.getResourceAsStream(RESOURCE)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Reading ends when the process does, so that it is enough to end that. */
    private void endLate(Process process, AtomicBoolean late) {
        try {
            Thread.sleep(limit);
            late.set(true);
            end(process);
        } catch (InterruptedException _) {
            // it was done in time
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
