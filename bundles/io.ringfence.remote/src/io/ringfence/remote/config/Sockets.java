package io.ringfence.remote.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the sockets of daemons on this machine where the daemons' own clients look for them
 * (client/connection.go of LXD and Incus).
 */
public final class Sockets {

    private static final String FILE = "unix.socket";

    private final Environment environment;

    public Sockets(Environment environment) {
        this.environment = environment;
    }

    /**
     * A place where a socket may be.
     *
     * @param flavour whose daemon listens there
     */
    public record Candidate(Flavour flavour, Path path) {}

    /**
     * Where to look, in this order. Variables that name a daemon leave no room for another one: a
     * user who set one must not get the answers of a different server.
     */
    public List<Candidate> candidates() {
        List<Candidate> named = new ArrayList<>();
        for (Flavour flavour : Flavour.values()) {
            named(flavour).ifPresent(path -> named.add(new Candidate(flavour, path)));
        }
        if (!named.isEmpty()) {
            return named;
        }
        List<Candidate> usual = new ArrayList<>();
        for (Flavour flavour : Flavour.values()) {
            usual.addAll(candidates(flavour));
        }
        return usual;
    }

    /** As {@link #candidates()}, of one family. */
    public List<Candidate> candidates(Flavour flavour) {
        Optional<Path> named = named(flavour);
        if (named.isPresent()) {
            return List.of(new Candidate(flavour, named.get()));
        }
        List<String> directories =
                switch (flavour) {
                    case LXC -> List.of("/var/snap/lxd/common/lxd", "/var/lib/lxd");
                    case INCUS -> List.of("/run/incus", "/var/lib/incus");
                };
        return directories.stream()
                .map(path -> new Candidate(flavour, environment.system(path).resolve(FILE)))
                .toList();
    }

    private Optional<Path> named(Flavour flavour) {
        return environment
                .variable(flavour.socketVariable())
                .map(Path::of)
                .or(
                        () ->
                                environment
                                        .variable(flavour.directoryVariable())
                                        .map(directory -> Path.of(directory, FILE)));
    }

    /** The first of these that exists. */
    public static Optional<Candidate> first(List<Candidate> candidates) {
        return candidates.stream().filter(candidate -> Files.exists(candidate.path())).findFirst();
    }
}
