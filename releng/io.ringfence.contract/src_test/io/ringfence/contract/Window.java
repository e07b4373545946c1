package io.ringfence.contract;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The built product with its window, on the screen that the tests have. */
final class Window implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int TRIES = 20;

    private final Process process;
    private final Path output;

    private Window(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Whether there is a screen, and the tool that sees windows on it. */
    static boolean canOpen() {
        return System.getenv("DISPLAY") != null && Files.isExecutable(Path.of("/usr/bin/xdotool"));
    }

    /**
     * Starts the product and waits for its window.
     *
     * @param configuration what the framework remembers, shared by starts to make them quick
     * @param environment instead of this process's own {@code HOME} and {@code XDG_*}; null takes
     *     one away
     * @param prefix what is run before the command, as another user
     * @param arguments sources to open
     * @throws AssertionError if there is none after a minute, or the process ends before
     */
    static Window open(
            Path configuration,
            String home,
            Map<String, @Nullable String> environment,
            List<String> prefix,
            String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(Product.workbench(configuration, home));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("ringfence-window", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        // without a home some libraries write where they are started
                        .directory(configuration.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        Map<String, @Nullable String> changed = new HashMap<>();
        changed.put("XDG_DATA_HOME", null);
        changed.put("XDG_RUNTIME_DIR", null);
        changed.put("HOME", home);
        changed.putAll(environment);
        changed.forEach(
                (name, value) -> {
                    if (value == null) {
                        builder.environment().remove(name);
                    } else {
                        builder.environment().put(name, value);
                    }
                });
        Window window = new Window(builder.start(), output);
        window.await("its window", window::isVisible);
        return window;
    }

    private boolean isVisible() {
        return !id().isEmpty();
    }

    /** Its number, empty while there is no window of its name. */
    private String id() {
        return tool(
                        "search",
                        "--all",
                        "--onlyvisible",
                        "--pid",
                        Long.toString(process.pid()),
                        "--name",
                        "Ringfence")
                .lines()
                .findFirst()
                .orElse("");
    }

    private static String tool(String... arguments) {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        return Shell.run(Path.of("/"), Map.of(), LIMIT, command).out();
    }

    /** Waits until something is so while the process runs. */
    void await(String what, BooleanSupplier condition) throws IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new AssertionError("no " + what + "\n" + Files.readString(output));
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    /** Ends it as the system does (SIGTERM), and waits for that. */
    void terminate() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end\n" + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the window is called now. */
    String title() {
        String window = id();
        return window.isEmpty() ? "" : tool("getwindowname", window);
    }

    /** Ends it as its user does, by its key; what it remembers is written then. */
    @Override
    public void close() throws IOException {
        try {
            for (int i = 0; i < TRIES && process.isAlive(); i++) {
                String window = id();
                if (!window.isEmpty()) {
                    tool("windowactivate", "--sync", window, "key", "ctrl+q");
                }
                process.waitFor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
            if (process.isAlive()) {
                throw new AssertionError("it does not end\n" + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(output);
        }
    }
}
