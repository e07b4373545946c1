package io.ringfence.contract;

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

    private static final Path PLUGINS =
            ROOT.resolve(
                    "product/target/products/io.ringfence.product/linux/gtk/"
                            + (System.getProperty("os.arch").equals("amd64")
                                    ? "x86_64"
                                    : System.getProperty("os.arch"))
                            + "/plugins");

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

    private Shell.Result run(
            List<String> prefix, Map<String, String> environment, String... arguments) {
        if (!Files.isDirectory(PLUGINS)) {
            throw new AssertionError("there is no product in " + PLUGINS + "; build it first");
        }
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-Duser.home=" + home,
                        "-cp",
                        PLUGINS + "/*",
                        "io.ringfence.cli.Main"));
        command.addAll(List.of(arguments));
        Map<String, String> all = new HashMap<>(environment);
        all.put("HOME", home.toString());
        return Shell.run(home, all, Duration.ofMinutes(2), command);
    }
}
