package io.ringfence.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
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
    private final String script;
    private final Path whole;
    private final Path folder;
    private final Map<String, String> environment;

    private Lab(
            Flavour flavour,
            String script,
            Path whole,
            Path folder,
            Map<String, String> environment) {
        this.flavour = flavour;
        this.script = script;
        this.whole = whole;
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * Starts a daemon in {@code folder}, which must not exist. Skips the test with a word when
     * there is no lab and none is required; fails it when one is.
     */
    static Lab start(Flavour flavour, Path folder, String... options) {
        return start(flavour, folder, Map.of(), options);
    }

    /** As the other, with additions to the daemon's environment. */
    static Lab start(
            Flavour flavour, Path folder, Map<String, String> environment, String... options) {
        return start(flavour, flavour.script, folder, folder, environment, options);
    }

    /** Starts a cluster of two LXD members; the lab is that of the first. */
    static Lab startCluster(Path folder) {
        return start(Flavour.LXD, "cluster", folder, folder.resolve("1"), Map.of());
    }

    /** As the other, on machines of their own that share a Ceph. Skipped where there is none. */
    static Lab startClusterWithCeph(Path folder) {
        Needed.here(Shell.finds("ceph-mds"), "there is no Ceph on this machine");
        return start(Flavour.LXD, "cluster", folder, folder.resolve("1"), Map.of(), "--ceph");
    }

    private static Lab start(
            Flavour flavour,
            String script,
            Path whole,
            Path folder,
            Map<String, String> environment,
            String... options) {
        Needed.lab(
                Shell.finds(flavour.client), "there is no " + flavour.script + " on this machine");
        letContainersIn(whole.toAbsolutePath().getParent());
        List<String> start = new ArrayList<>(List.of("start", whole.toString()));
        start.addAll(List.of(options));
        script(script, start, environment).expectSuccess();
        String variables = script(script, List.of("env", whole.toString())).expectSuccess();
        return new Lab(flavour, script, whole, folder, variables(variables));
    }

    /** Unprivileged containers have to reach their files through the folders of the test. */
    private static void letContainersIn(Path parent) {
        try {
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs another script of the lab. */
    static Shell.Result script(String name, List<String> arguments) {
        return script(name, arguments, Map.of());
    }

    private static Shell.Result script(
            String name, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(SCRIPTS.resolve(name).toString());
        command.addAll(arguments);
        return Shell.run(Product.ROOT, environment, Duration.ofMinutes(5), command);
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
    String address() throws IOException {
        return "127.0.0.1:" + Files.readString(folder.resolve("port")).strip();
    }

    /** The server's own certificate, PEM. */
    Path certificate() {
        return Path.of(environment.getOrDefault(flavour.folderVariable, ""), "server.crt");
    }

    /** SHA-256 over the DER form of the server's certificate, in lower-case hexadecimal. */
    String fingerprint() throws IOException, GeneralSecurityException {
        byte[] der =
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(Files.readAllBytes(certificate())))
                        .getEncoded();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
    }

    /** Sends a signal to the daemon. */
    void signal(String name) throws IOException {
        String pid = Files.readString(folder.resolve("pid")).strip();
        Shell.run(folder, Map.of(), Duration.ofSeconds(10), List.of("kill", "-" + name, pid))
                .expectSuccess();
    }

    /** Ends the daemon alone and starts it again, so that it reads its files anew. */
    void restart() {
        script(script, List.of("restart", whole.toString())).expectSuccess();
    }

    /** Puts a file where the daemon keeps its own. */
    void put(Path file) throws IOException {
        Files.copy(
                file,
                socket().resolveSibling(file.getFileName()),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** The client's program. */
    String program() {
        return flavour.client;
    }

    /** {@code lxd} or {@code incus}. */
    String product() {
        return flavour.script;
    }

    /** The variable that names the client's folder. */
    String configVariable() {
        return flavour == Flavour.LXD ? "LXD_CONF" : "INCUS_CONF";
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
        script(script, List.of("stop", whole.toString())).expectSuccess();
    }

    /** Reads {@code export A=1 B=2}; no value has a blank in it. */
    private static Map<String, String> variables(String export) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String word : export.strip().split("\\s+")) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                variables.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return variables;
    }
}
