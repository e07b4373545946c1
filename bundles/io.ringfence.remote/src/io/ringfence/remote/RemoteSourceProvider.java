package io.ringfence.remote;

import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.source.SourceProvider;
import io.ringfence.remote.capture.Reach;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.capture.RemoteSource;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.config.HttpsAddress;
import io.ringfence.remote.config.Remote;
import io.ringfence.remote.config.Remotes;
import io.ringfence.remote.config.Sockets;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.http.SocketState;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Live servers: {@code unix:}, {@code unix:///path/to/socket}, {@code https://host[:port]}, and the
 * remotes of the {@code lxc} and {@code incus} clients by name.
 *
 * <p>A name that both clients know means {@code lxc}'s remote; {@code incus:NAME} means the other.
 * As any word may be a remote's name, this provider is to be asked after those that know files.
 */
@Component(service = SourceProvider.class)
public final class RemoteSourceProvider implements SourceProvider, AutoCloseable {

    private static final String UNIX = "unix:";
    private static final String HTTPS = "https://";

    private final RemoteSettings settings;
    private final Sockets sockets;
    private final Remotes remotes;
    private final EventLoops loops = new EventLoops();

    /** With the environment of this process. */
    @Activate
    public RemoteSourceProvider() {
        this(Environment.ofProcess(), RemoteSettings.DEFAULT);
    }

    /**
     * @param environment where clients keep their files
     * @param settings timeouts and limits of everything that is found
     */
    public RemoteSourceProvider(Environment environment, RemoteSettings settings) {
        this.settings = settings;
        this.sockets = new Sockets(environment);
        this.remotes = new Remotes(environment);
    }

    @Override
    public Optional<CaptureSource> find(String spec) throws SourceException {
        try {
            return server(spec);
        } catch (InvalidPathException e) { // of the user, of a variable or of a configuration
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "no file can have this name here",
                            e.getInput(),
                            "correct it, or use a locale that has its characters, as in"
                                    + " LC_ALL=C.UTF-8"),
                    e);
        }
    }

    private Optional<CaptureSource> server(String spec) throws SourceException {
        if (spec.startsWith(UNIX)) {
            return Optional.of(source(spec, Optional.empty(), socket(spec)));
        }
        if (spec.startsWith(HTTPS) || spec.startsWith("http://")) {
            Endpoint.Https endpoint = HttpsAddress.parse(spec);
            return Optional.of(source(spec, Optional.empty(), reach(endpoint)));
        }
        String name = spec.endsWith(":") ? spec.substring(0, spec.length() - 1) : spec;
        Optional<Remote> remote = remotes.find(name);
        if (remote.isPresent()) {
            return Optional.of(source(spec, Optional.of(name), reach(remote.get())));
        }
        // both clients have this remote even before they have a configuration
        return name.equals("local")
                ? Optional.of(source(spec, Optional.of(name), socket(UNIX)))
                : Optional.empty();
    }

    private CaptureSource source(String spec, Optional<String> serverName, Reach reach) {
        return new RemoteSource(spec, serverName, reach, settings, loops);
    }

    private Reach socket(String spec) throws SourceException {
        String path = spec.substring(UNIX.length()).replaceFirst("^//", "");
        return Reach.socket(path.isEmpty() ? sockets.find() : Path.of(path));
    }

    private Reach reach(Remote remote) throws SourceException {
        if (remote.isLocal()) {
            String path = remote.address().replaceFirst("^unix:(//)?", "");
            return Reach.socket(path.isEmpty() ? sockets.find(remote.flavour()) : Path.of(path));
        }
        if (!remote.authType().equals("tls")) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.NOT_TRUSTED,
                            "this remote logs in by "
                                    + remote.authType()
                                    + ", which is not supported",
                            remote.name(),
                            "add the server with a client certificate, or use its local socket"));
        }
        return new Reach(
                HttpsAddress.parse(remote.address()),
                Optional.of(remote.pin()),
                Optional.of(remote.certificate()),
                Optional.of(remote.key()));
    }

    /** A server given by its address is who a client's remote of that address says it is. */
    private Reach reach(Endpoint.Https endpoint) throws SourceException {
        for (Remote remote : remotes.all()) {
            if (HttpsAddress.isSame(remote.address(), endpoint)) {
                return reach(remote);
            }
        }
        return new Reach(endpoint, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Sockets that exist, and all remotes that are not one of them; a broken configuration is told
     * when it is used.
     */
    @Override
    public List<KnownSource> known() {
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
        String path = remote.address().replaceFirst("^unix:(//)?", "");
        return Optional.of(path.isEmpty() ? sockets.usual(remote.flavour()) : Path.of(path));
    }

    private static String description(Remote remote) {
        return "%s, %sremote of %s"
                .formatted(
                        remote.address(),
                        remote.isDefault() ? "default " : "",
                        remote.flavour().client());
    }

    /** Closes all connections and ends the threads; event streams end without a word. */
    @Deactivate
    @Override
    public void close() {
        loops.close();
    }
}
