package io.ringfence.contract;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A daemon of its own for a test, started and ended by the scripts of {@code releng/lab}. */
final class Lab implements AutoCloseable {

    /** The servers that the lab can run. */
    enum Flavour {
        LXD("lxd", "LXD_DIR", "lxc"),
        INCUS("incus", "INCUS_DIR", "incus");

        private final String script;
        private final String folderVariable;
        private final String client;

        Flavour(String script, String folderVariable, String client) {
            this.script = script;
            this.folderVariable = folderVariable;
            this.client = client;
        }
    }

    private static final Path SCRIPTS = Product.ROOT.resolve("releng/lab");

    private final Flavour flavour;
    private final Path folder;
    private final Map<String, String> environment;

    private Lab(Flavour flavour, Path folder, Map<String, String> environment) {
        this.flavour = flavour;
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * Starts a daemon in {@code folder}, which must not exist. Skips the test with a word when
     * there is no lab and none is required; fails it when one is.
     */
    static Lab start(Flavour flavour, Path folder, String... options) {
        String wanted = System.getenv().getOrDefault("RINGFENCE_LAB", "auto");
        Assumptions.assumeFalse(wanted.equals("off"), "the lab is off");
        if (!wanted.equals("required")) {
            Assumptions.assumeTrue(
                    installed(flavour), "there is no " + flavour.script + " on this machine");
        }
        List<String> start = new ArrayList<>(List.of("start", folder.toString()));
        start.addAll(List.of(options));
        script(flavour.script, start).expectSuccess();
        String variables =
                script(flavour.script, List.of("env", folder.toString())).expectSuccess();
        return new Lab(flavour, folder, variables(variables));
    }

    private static boolean installed(Flavour flavour) {
        return Shell.run(
                                Product.ROOT,
                                Map.of(),
                                Duration.ofSeconds(10),
                                List.of("sh", "-c", "command -v " + flavour.client))
                        .status()
                == 0;
    }

    /** Runs another script of the lab. */
    static Shell.Result script(String name, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(SCRIPTS.resolve(name).toString());
        command.addAll(arguments);
        return Shell.run(Product.ROOT, Map.of(), Duration.ofMinutes(5), command);
    }

    /** The lab's folder. */
    Path folder() {
        return folder;
    }

    /** What the client and Ringfence need to find the daemon. */
    Map<String, String> environment() {
        return environment;
    }

    /** The daemon's socket. */
    Path socket() {
        return Path.of(environment.getOrDefault(flavour.folderVariable, ""), "unix.socket");
    }

    /** The daemon's address. */
    String address() throws java.io.IOException {
        return "127.0.0.1:" + Files.readString(folder.resolve("port")).strip();
    }

    /** The daemon's process. */
    long pid() throws java.io.IOException {
        return Long.parseLong(Files.readString(folder.resolve("pid")).strip());
    }

    /** Runs {@code lxc} or {@code incus} against the daemon; fails the test if that fails. */
    String client(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(flavour.client);
        command.addAll(List.of(arguments));
        return Shell.run(folder, environment, Duration.ofMinutes(1), command).expectSuccess();
    }

    @Override
    public void close() {
        script(flavour.script, List.of("stop", folder.toString())).expectSuccess();
    }

    private static Map<String, String> variables(String exports) {
        Map<String, String> variables = new LinkedHashMap<>();
        exports.lines()
                .map(line -> line.replaceFirst("^export ", ""))
                .filter(line -> line.contains("="))
                .forEach(
                        line -> {
                            int equals = line.indexOf('=');
                            String value = line.substring(equals + 1);
                            variables.put(
                                    line.substring(0, equals),
                                    value.replaceAll("^['\"]|['\"]$", ""));
                        });
        return variables;
    }
}
