package io.ringfence.remote.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of the process that decides where clients keep their files.
 *
 * @param variables environment variables
 * @param home the user's home directory
 * @param root where the file system begins: {@code /} but in tests
 */
public record Environment(Map<String, String> variables, Path home, Path root) {

    /** What this process was started with. */
    public static Environment ofProcess() {
        return of(System.getenv(), System.getProperty("user.home", "/"));
    }

    /**
     * As the clients do, {@code HOME} counts before what the system says of the user.
     *
     * @param account the home directory by the user's account; Java says {@code ?} of a user
     *     without one
     */
    static Environment of(Map<String, String> variables, String account) {
        String told = variables.getOrDefault("HOME", "");
        Path home = Path.of(told.isEmpty() ? account : told);
        Path root = Path.of("/");
        // else files would come to lie wherever the process was started
        return new Environment(variables, home.isAbsolute() ? home : root, root);
    }

    /** A variable, empty when it is not set or set to nothing. */
    public Optional<String> variable(String name) {
        String value = variables.get(name);
        return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /**
     * Where Ringfence keeps what is its own: {@code ringfence} in {@code XDG_CONFIG_HOME}, which
     * counts only if it is absolute (XDG Base Directory Specification), else in {@code ~/.config}.
     */
    public Path ownConfiguration() {
        return variable("XDG_CONFIG_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> home.resolve(".config"))
                .resolve("ringfence");
    }

    /**
     * Where this machine has the authorities that everybody trusts, as the clients look for them
     * (crypto/x509 of Go); empty: nowhere, and Java's own have to do.
     */
    public Optional<Path> authorities() {
        Optional<String> named = variable("SSL_CERT_FILE");
        if (named.isPresent()) {
            return named.map(Path::of);
        }
        return Stream.of(
                        "/etc/ssl/certs/ca-certificates.crt",
                        "/etc/pki/tls/certs/ca-bundle.crt",
                        "/etc/ssl/ca-bundle.pem",
                        "/etc/ssl/cert.pem")
                .map(this::system)
                .filter(Files::exists)
                .findFirst();
    }

    /**
     * @param path absolute, as in {@code /etc/lxd}
     */
    Path system(String path) {
        return root.resolve(path.substring(1));
    }
}
