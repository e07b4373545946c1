package io.ringfence.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A session of a desktop with a bus of its own and the keyring of GNOME. */
final class Desktop implements AutoCloseable {

    /** Of the user's keyring. */
    static final String PASSWORD = "correct horse";

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private final Process bus;
    private Process keyring;

    /**
     * A session without a screen whose keyring is open, as after a login. Skips the test where
     * there is none.
     */
    static Desktop start(Path home) throws IOException {
        return start(home, "");
    }

    /** The same on the screen that the tests have. */
    static Desktop startOnScreen(Path home) throws IOException {
        Needed.here(Window.canOpen(), "there is no screen to ask on");
        return start(home, System.getenv().getOrDefault("DISPLAY", ""));
    }

    private static Desktop start(Path home, String screen) throws IOException {
        for (String program : List.of("dbus-daemon", "gnome-keyring-daemon", "secret-tool")) {
            Needed.here(Shell.finds(program), "there is no " + program + " on this machine");
        }
        return new Desktop(home, screen);
    }

    private Desktop(Path home, String screen) throws IOException {
        this.home = home;
        Path runtime = Files.createDirectories(home.resolve("run"));
        Files.setPosixFilePermissions(runtime, PosixFilePermissions.fromString("rwx------"));
        environment.put("HOME", home.toString());
        environment.put("XDG_RUNTIME_DIR", runtime.toString());
        environment.put("XDG_DATA_HOME", home.resolve("data").toString());
        environment.put("XDG_CONFIG_HOME", home.resolve(".config").toString());
        ProcessBuilder builder =
                new ProcessBuilder("dbus-daemon", "--session", "--nofork", "--print-address");
        builder.environment().putAll(environment);
        builder.environment().put("DISPLAY", screen); // of what it starts, as who asks the user
        bus = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String address = bus.inputReader().readLine();
        if (address == null) {
            throw new AssertionError("dbus-daemon did not start");
        }
        environment.put("DBUS_SESSION_BUS_ADDRESS", address);
        try {
            keyring = keyring(PASSWORD);
        } catch (IOException | AssertionError e) {
            bus.destroy();
            throw e;
        }
    }

    /** What programs of this session find in their environment. */
    Map<String, String> environment() {
        return environment;
    }

    /** Nobody has opened the keyring, as after a login without a password. */
    void lock() throws IOException, InterruptedException {
        end(keyring);
        keyring = keyring("");
    }

    /** The keyring is open again. */
    void unlock() throws IOException, InterruptedException {
        end(keyring);
        keyring = keyring(PASSWORD);
    }

    /** Types the keyring's password where the desktop asks for it, once it does. */
    CompletableFuture<Void> type() {
        String asks = "xdotool search --onlyvisible --class gcr-prompter";
        // it is there before it listens, so that what was typed may have been lost
        String command =
                "until %1$s; do sleep 0.2; done; while %1$s; do xdotool key ctrl+a; xdotool type --delay 30 '%2$s'; xdotool key Return; sleep 1; done"
                        .formatted(asks, PASSWORD);
        return CompletableFuture.runAsync(
                () ->
                        Shell.run(home, Map.of(), LIMIT, List.of("sh", "-c", command))
                                .expectSuccess());
    }

    /** Another program looks at what Ringfence has in the keyring. */
    Shell.Result secrets() {
        return Shell.run(
                home,
                environment,
                LIMIT,
                List.of("secret-tool", "search", "--all", "application", "ringfence"));
    }

    private Process keyring(String password) throws IOException {
        List<String> command =
                password.isEmpty()
                        ? List.of("gnome-keyring-daemon", "--foreground", "--components=secrets")
                        : List.of(
                                "gnome-keyring-daemon",
                                "--foreground",
                                "--unlock",
                                "--components=secrets");
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().putAll(environment);
        Process started =
                builder.redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var in = started.getOutputStream()) {
            in.write(password.getBytes(StandardCharsets.UTF_8));
        }
        Shell.run(
                        home,
                        environment,
                        LIMIT,
                        List.of(
                                "sh",
                                "-c",
                                "until dbus-send --session --print-reply"
                                        + " --dest=org.freedesktop.DBus /"
                                        + " org.freedesktop.DBus.NameHasOwner"
                                        + " string:org.freedesktop.secrets | grep -q true; do sleep"
                                        + " 0.1; done"))
                .expectSuccess();
        return started;
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() throws InterruptedException {
        end(keyring);
        end(bus);
    }
}
