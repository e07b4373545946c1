package io.ringfence.app.tests;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real LXD daemon of its own, started and ended by the scripts of {@code releng/lab}. */
final class LabServer implements AutoCloseable {

    private static final Path SCRIPTS =
            Path.of(System.getProperty("ringfence.root", "../.."), "releng/lab").toAbsolutePath();
    private static final long MINUTES = 3;

    private final Path folder;

    private LabServer(Path folder) {
        this.folder = folder;
    }

    /** Starts one with known faults; skips the test where there is no lab and none is required. */
    static LabServer withFaults(Path folder) throws IOException, InterruptedException {
        mustBePossible();
        // unprivileged containers have to reach their files through it
        Files.setPosixFilePermissions(
                folder.toAbsolutePath().getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        LabServer server = new LabServer(folder);
        run(List.of(SCRIPTS.resolve("lxd").toString(), "start", folder.toString()));
        run(List.of(SCRIPTS.resolve("plant").toString(), folder.toString()));
        return server;
    }

    /** Starts one with nothing in it; skips the test as {@link #withFaults} does. */
    static LabServer bare(Path folder) throws IOException, InterruptedException {
        mustBePossible();
        run(List.of(SCRIPTS.resolve("lxd").toString(), "start", folder.toString(), "--bare"));
        return new LabServer(folder);
    }

    /** Where a lab is required the scripts say what is missing, and the test fails. */
    private static void mustBePossible() {
        String usual = System.getenv().containsKey("CI") ? "required" : "auto";
        String wanted = System.getenv().getOrDefault("RINGFENCE_LAB", usual);
        Assumptions.assumeFalse(wanted.equals("off"), "the lab is off");
        if (!wanted.equals("required")) {
            Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/lxc")), "no lxc here");
            Assumptions.assumeTrue(System.getProperty("user.name").equals("root"), "not root");
        }
    }

    /** Where it listens, as in {@code 127.0.0.1:28443}. */
    String address() throws IOException {
        return "127.0.0.1:" + Files.readString(folder.resolve("port")).strip();
    }

    /** What it is opened with. */
    String spec() {
        return "unix://" + folder.resolve("daemon/unix.socket");
    }

    /** Runs lines of a shell as its administrator would; fails the test if one fails. */
    String shell(String lines) throws IOException, InterruptedException {
        return run(
                List.of(
                        SCRIPTS.resolve("lxd").toString(),
                        "exec",
                        folder.toString(),
                        "bash",
                        "-euc",
                        lines));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("lab", ".out");
        try {
            Process process =
                    new ProcessBuilder(new ArrayList<>(command))
                            .redirectErrorStream(true)
                            .redirectOutput(out.toFile())
                            .start();
            process.getOutputStream().close();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " does not end");
            }
            String said = Files.readString(out);
            if (process.exitValue() != 0) {
                throw new AssertionError(command + ": " + said);
            }
            return said;
        } finally {
            Files.delete(out);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run(List.of(SCRIPTS.resolve("lxd").toString(), "stop", folder.toString()));
    }
}
