package io.ringfence.remote;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.source.SourceProvider.KnownSource;
import io.ringfence.remote.config.Remote;
import io.ringfence.remote.config.Remotes;
import io.ringfence.remote.config.Sockets;
import io.ringfence.remote.http.SocketState;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemotes;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be opened without an address: sockets of this machine, and remotes by their names. */
final class KnownSources {

    private static final String UNIX = "unix:";

    private final Sockets sockets;
    private final Remotes remotes;
    private final OwnRemotes own;

    KnownSources(Sockets sockets, Remotes remotes, OwnRemotes own) {
        this.sockets = sockets;
        this.remotes = remotes;
        this.own = own;
    }

    /**
     * Sockets that exist, and all remotes that are not one of them; a broken configuration is told
     * when it is used.
     */
    List<KnownSource> all() {
        List<KnownSource> known = new ArrayList<>();
        try {
            List<Sockets.Candidate> existing = sockets.existing();
            for (Sockets.Candidate candidate : existing) {
                known.add(
                        new KnownSource(
                                known.isEmpty() ? UNIX : UNIX + "//" + candidate.path(),
                                candidate.flavour().server()
                                        + " on this machine, "
                                        + candidate.path(),
                                hindrance(candidate.path())));
            }
            Set<String> names = new HashSet<>();
            for (OwnRemote remote : own.all()) {
                names.add(remote.name().text());
                known.add(new KnownSource(remote.name().text(), description(remote)));
            }
            for (Remote remote : remotes.all()) {
                String prefix = remote.flavour().client() + ":";
                String spec = names.add(remote.name()) ? remote.name() : prefix + remote.name();
                socket(remote)
                        .map(path -> another(spec, remote, path, existing))
                        .orElse(Optional.of(new KnownSource(spec, description(remote))))
                        .ifPresent(known::add);
            }
        } catch (SourceException | InvalidPathException _) {
            return known;
        }
        return known;
    }

    /** A remote of this machine: nothing when its socket is not there, or is listed already. */
    private static Optional<KnownSource> another(
            String spec, Remote remote, Path path, List<Sockets.Candidate> listed) {
        boolean known = listed.stream().anyMatch(candidate -> candidate.path().equals(path));
        return known || !Files.exists(path)
                ? Optional.empty()
                : Optional.of(new KnownSource(spec, description(remote), hindrance(path)));
    }

    private static String hindrance(Path socket) {
        return SocketState.closed(socket).map(Problem::what).orElse("");
    }

    /** Where a remote of this machine is looked for; empty for all others. */
    private Optional<Path> socket(Remote remote) {
        if (!remote.isLocal()) {
            return Optional.empty();
        }
        String path = Routes.path(remote.address());
        return Optional.of(path.isEmpty() ? sockets.usual(remote.flavour()) : Path.of(path));
    }

    private static String description(OwnRemote remote) {
        return switch (remote.held()) {
            case OwnRemote.Kept kept -> kept.address() + ", own remote";
            case OwnRemote.Linked linked ->
                    "own remote, linked to %s of %s"
                            .formatted(linked.remote(), linked.client().client());
        };
    }

    private static String description(Remote remote) {
        return "%s, %sremote of %s"
                .formatted(
                        remote.address(),
                        remote.isDefault() ? "default " : "",
                        remote.flavour().client());
    }
}
