package io.ringfence.remote.config;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
    List<Candidate> candidates() {
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
    List<Candidate> candidates(Flavour flavour) {
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

    /** The sockets that exist. */
    public List<Candidate> existing() {
        return candidates().stream().filter(one -> Files.exists(one.path())).toList();
    }

    /**
     * The socket of the local daemon: the first candidate that exists.
     *
     * @throws SourceException if none does
     */
    public Path find() throws SourceException {
        return first(candidates());
    }

    /** As {@link #find()}, of one family. */
    public Path find(Flavour flavour) throws SourceException {
        return first(candidates(flavour));
    }

    /** Where the socket of a family's local daemon is, or would be first. */
    public Path usual(Flavour flavour) {
        List<Candidate> candidates = candidates(flavour);
        return candidates.stream()
                .map(Candidate::path)
                .filter(Files::exists)
                .findFirst()
                .orElse(candidates.getFirst().path());
    }

    private static Path first(List<Candidate> candidates) throws SourceException {
        for (Candidate candidate : candidates) {
            if (Files.exists(candidate.path())) {
                return candidate.path();
            }
        }
        String looked =
                candidates.stream()
                        .map(candidate -> candidate.path().toString())
                        .collect(Collectors.joining(", "));
        throw new SourceException(
                new Problem(
                        Problem.Kind.UNREACHABLE,
                        "there is no socket of a daemon at " + looked,
                        "unix:",
                        "start the daemon, or give its socket as unix:///path"));
    }
}
