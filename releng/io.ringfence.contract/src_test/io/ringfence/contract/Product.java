package io.ringfence.contract;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The built product's command line. */
final class Product {

    /** The clone that the tests run in. */
    static final Path ROOT =
            Path.of(System.getProperty("ringfence.root", "../..")).toAbsolutePath();

    private static final Path INSTALLED =
            ROOT.resolve(
                    "product/target/products/io.ringfence.product/linux/gtk/"
                            + (System.getProperty("os.arch").equals("amd64")
                                    ? "x86_64"
                                    : System.getProperty("os.arch")));

    private final Path home;

    /**
     * @param home the user's folder: nothing of the machine's user is read
     */
    Product(Path home) {
        this.home = home;
    }

    /** Runs {@code ringfence} with these arguments. */
    Shell.Result run(String... arguments) {
        return run(Map.of(), arguments);
    }

    /** Runs {@code ringfence} with these arguments and additions to the environment. */
    Shell.Result run(Map<String, String> environment, String... arguments) {
        return run(List.of(), environment, arguments);
    }

    /** Runs {@code ringfence} with these arguments as a user who may do nothing. */
    Shell.Result runAsNobody(String... arguments) {
        List<String> nobody =
                List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
        return run(nobody, Map.of(), arguments);
    }

    /** Runs the command line as an application of the product, without a display. */
    Shell.Result runAsApplication(String... arguments) throws IOException {
        List<String> command = java();
        command.addAll(
                List.of(
                        "-Dosgi.install.area=" + INSTALLED.toUri(),
                        "-Dosgi.configuration.cascaded=true",
                        "-Dosgi.sharedConfiguration.area="
                                + INSTALLED.resolve("configuration").toUri(),
                        "-Dosgi.configuration.area=" + home.resolve("configuration").toUri(),
                        "-jar",
                        launcher().toString(),
                        "-nosplash",
                        "-data",
                        "@none",
                        "-application",
                        "io.ringfence.cli.app"));
        command.addAll(List.of(arguments));
        return Shell.run(home, Map.of("DISPLAY", ""), Duration.ofMinutes(2), command);
    }

    /** The command that opens the window; what it does not say, the product decides. */
    static List<String> workbench(Path configuration, String home) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Duser.home=" + home,
                "-Dosgi.install.area=" + INSTALLED.toUri(),
                "-Dosgi.configuration.cascaded=true",
                "-Dosgi.sharedConfiguration.area=" + INSTALLED.resolve("configuration").toUri(),
                "-Dosgi.configuration.area=" + configuration.toUri(),
                "-jar",
                launcher().toString(),
                "-nosplash");
    }

    /** Where its bundles are. */
    static Path plugins() {
        return INSTALLED.resolve("plugins");
    }

    private static Path launcher() throws IOException {
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(
                        INSTALLED.resolve("plugins"), "org.eclipse.equinox.launcher_*.jar")) {
            return found.iterator().next();
        }
    }

    private Shell.Result run(
            List<String> prefix, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(java());
        command.addAll(List.of("-cp", INSTALLED + "/plugins/*", "io.ringfence.cli.Main"));
        command.addAll(List.of(arguments));
        Map<String, String> all = new HashMap<>(environment);
        all.put("HOME", home.toString());
        all.put("XDG_CONFIG_HOME", home.resolve(".config").toString());
        return Shell.run(home, all, Duration.ofMinutes(2), command);
    }

    private List<String> java() {
        if (!Files.isDirectory(INSTALLED)) {
            throw new AssertionError("there is no product in " + INSTALLED + "; build it first");
        }
        return new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Duser.home=" + home));
    }
}
