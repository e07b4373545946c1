package io.ringfence.remote.config;

import io.ringfence.model.source.SourceException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The remotes that the {@code lxc} and {@code incus} clients of this user know (lxc/config and
 * cmd/incus/config in their sources). Directories are read in place and never written.
 */
public final class Remotes {

    private static final String CONFIG = "config.yml";

    private final Environment environment;

    public Remotes(Environment environment) {
        this.environment = environment;
    }

    /**
     * All remotes; of two with one name in one family the first one counts, as for its client: the
     * user's own before the system's.
     *
     * @throws SourceException if a file is broken
     */
    public List<Remote> all() throws SourceException {
        List<Remote> remotes = new ArrayList<>();
        for (Flavour flavour : Flavour.values()) {
            remotes.addAll(of(flavour));
        }
        return remotes;
    }

    /**
     * The remote of this name. Where both families have one, {@code lxc}'s is meant; {@code lxc:}
     * or {@code incus:} before the name chooses.
     *
     * @throws SourceException if a file is broken
     */
    public Optional<Remote> find(String name) throws SourceException {
        for (Remote remote : all()) {
            if (remote.name().equals(name)
                    || (remote.flavour().client() + ":" + remote.name()).equals(name)) {
                return Optional.of(remote);
            }
        }
        return Optional.empty();
    }

    /**
     * The remotes of one directory, wherever it is.
     *
     * @throws SourceException if its file is broken
     */
    public static List<Remote> in(Flavour flavour, Path directory) throws SourceException {
        List<Remote> remotes = new ArrayList<>();
        read(flavour, directory, directory, new HashSet<>(), remotes);
        return remotes;
    }

    private List<Remote> of(Flavour flavour) throws SourceException {
        List<Remote> remotes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<Path> own = userDirectories(flavour);
        for (Path directory : own) {
            read(flavour, directory, directory, names, remotes);
        }
        // the system's remotes come with their pins but are used with the user's certificate
        Path identity =
                own.stream()
                        .filter(path -> Files.exists(path.resolve("client.crt")))
                        .findFirst()
                        .orElse(own.getFirst());
        for (Path directory : systemDirectories(flavour)) {
            read(flavour, directory, identity, names, remotes);
        }
        return remotes;
    }

    private static void read(
            Flavour flavour, Path directory, Path identity, Set<String> names, List<Remote> remotes)
            throws SourceException {
        Path file = directory.resolve(CONFIG);
        if (!Files.exists(file)) {
            return;
        }
        ConfigFile config = new ConfigFileReader(file).read();
        for (ConfigFile.Entry entry : config.remotes()) {
            if (entry.isServer() && isFileName(entry.name()) && names.add(entry.name())) {
                remotes.add(remote(flavour, directory, identity, config, entry));
            }
        }
    }

    private static Remote remote(
            Flavour flavour,
            Path directory,
            Path identity,
            ConfigFile config,
            ConfigFile.Entry entry) {
        Path own = identity.resolve("clientcerts"); // Incus only: a certificate for each remote
        boolean hasOwn =
                flavour == Flavour.INCUS && Files.exists(own.resolve(entry.name() + ".crt"));
        Path certificates = hasOwn ? own : identity;
        String base = hasOwn ? entry.name() : "client";
        return new Remote(
                flavour,
                directory,
                entry.name(),
                entry.addr(),
                entry.authType().isEmpty() ? "tls" : entry.authType(),
                entry.project(),
                entry.name().equals(config.defaultRemote()),
                directory.resolve("servercerts").resolve(entry.name() + ".crt"),
                certificates.resolve(base + ".crt"),
                certificates.resolve(base + ".key"));
    }

    /** The name becomes part of a path, which must not lead out of its directory. */
    private static boolean isFileName(String name) {
        return name.indexOf('/') < 0 && name.indexOf('\0') < 0 && !name.startsWith(".");
    }

    private List<Path> userDirectories(Flavour flavour) {
        Optional<String> named = environment.variable(flavour.configVariable());
        if (named.isPresent()) {
            return List.of(Path.of(named.get()));
        }
        Path usual = environment.home().resolve(".config").resolve(flavour.client());
        return flavour == Flavour.LXC
                ? List.of(usual, environment.home().resolve("snap/lxd/common/config"))
                : List.of(usual);
    }

    private List<Path> systemDirectories(Flavour flavour) {
        Optional<String> named = environment.variable(flavour.globalVariable());
        if (named.isPresent()) {
            return List.of(Path.of(named.get()));
        }
        Stream<String> usual =
                switch (flavour) {
                    case LXC -> Stream.of("/etc/lxd", "/var/snap/lxd/common/global-conf");
                    case INCUS -> Stream.of("/etc/incus");
                };
        return usual.map(environment::system).toList();
    }
}
