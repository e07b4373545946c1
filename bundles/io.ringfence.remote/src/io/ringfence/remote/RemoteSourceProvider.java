package io.ringfence.remote;

import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.source.SourceProvider;
import io.ringfence.remote.auth.Logins;
import io.ringfence.remote.capture.Reach;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.capture.RemoteSource;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.config.HttpsAddress;
import io.ringfence.remote.config.Remote;
import io.ringfence.remote.config.Remotes;
import io.ringfence.remote.config.Sockets;
import io.ringfence.remote.contact.Looking;
import io.ringfence.remote.contact.OncePrompt;
import io.ringfence.remote.contact.Talk;
import io.ringfence.remote.contact.TrustedOnce;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.http.Reply;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.secret.SecretService;
import io.ringfence.remote.secret.SecretStore;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Live servers: {@code unix:}, {@code unix:///path/to/socket}, {@code https://host[:port]}, and the
 * remotes of Ringfence's own and of the {@code lxc} and {@code incus} clients by name.
 *
 * <p>A name that several know means Ringfence's own remote, then {@code lxc}'s; {@code lxc:NAME}
 * and {@code incus:NAME} choose. As any word may be a remote's name, this provider is to be asked
 * after those that know files.
 */
@Component(service = SourceProvider.class)
public final class RemoteSourceProvider implements SourceProvider, AutoCloseable {

    private static final String UNIX = "unix:";
    private static final String HTTPS = "https://";

    private final RemoteSettings settings;
    private final Remotes remotes;
    private final OwnRemotes own;
    private final Routes routes;
    private final KnownSources known;
    private final TrustedOnce once;
    private final Optional<OncePrompt> prompt;
    private final Additions additions;
    private final EventLoops loops = new EventLoops();

    /** With the environment of this process. */
    public RemoteSourceProvider() {
        this(new TrustedOnce(), new Additions(), new SecretService());
    }

    /**
     * With the environment of this process.
     *
     * @param once what is trusted until it ends
     * @param additions hears who is added to trust stores while servers are watched
     * @param secrets has the keys and logins that are not in files
     */
    @Activate
    public RemoteSourceProvider(
            @Reference TrustedOnce once,
            @Reference Additions additions,
            @Reference SecretStore secrets) {
        this(
                Environment.ofProcess(),
                RemoteSettings.DEFAULT,
                once,
                Optional.empty(),
                additions,
                secrets);
    }

    /**
     * With the usual patience.
     *
     * @param environment where clients keep their files
     */
    public RemoteSourceProvider(Environment environment) {
        this(environment, RemoteSettings.DEFAULT);
    }

    /**
     * With the usual patience.
     *
     * @param environment where clients keep their files
     * @param once what is trusted until this process ends
     * @param prompt asked about servers that nobody has added; empty: these are refused
     */
    public RemoteSourceProvider(
            Environment environment, TrustedOnce once, Optional<OncePrompt> prompt) {
        this(environment, RemoteSettings.DEFAULT, once, prompt);
    }

    /**
     * @param environment where clients keep their files
     * @param settings timeouts and limits of everything that is found
     */
    public RemoteSourceProvider(Environment environment, RemoteSettings settings) {
        this(environment, settings, new TrustedOnce(), Optional.empty());
    }

    /**
     * @param environment where clients keep their files
     * @param settings timeouts and limits of everything that is found
     * @param once what is trusted until this process ends
     * @param prompt asked about servers that nobody has added; empty: these are refused
     */
    public RemoteSourceProvider(
            Environment environment,
            RemoteSettings settings,
            TrustedOnce once,
            Optional<OncePrompt> prompt) {
        this(environment, settings, once, prompt, new Additions(), new SecretService(environment));
    }

    /**
     * @param environment where clients keep their files
     * @param settings timeouts and limits of everything that is found
     * @param once what is trusted until this process ends
     * @param secrets has the keys and logins that are not in files
     */
    public RemoteSourceProvider(
            Environment environment,
            RemoteSettings settings,
            TrustedOnce once,
            SecretStore secrets) {
        this(environment, settings, once, Optional.empty(), new Additions(), secrets);
    }

    private RemoteSourceProvider(
            Environment environment,
            RemoteSettings settings,
            TrustedOnce once,
            Optional<OncePrompt> prompt,
            Additions additions,
            SecretStore secrets) {
        this.settings = settings;
        this.additions = additions;
        this.remotes = new Remotes(environment);
        this.own = new OwnRemotes(environment, secrets);
        this.known = new KnownSources(new Sockets(environment), remotes, own);
        this.once = once;
        this.prompt = prompt;
        this.routes =
                new Routes(
                        environment,
                        own,
                        once,
                        new Logins(environment, own, settings, loops),
                        this::ask);
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
            return Optional.of(source(spec, Optional.empty(), routes.socket(spec), List.of()));
        }
        if (spec.startsWith(HTTPS) || spec.startsWith("http://")) {
            Endpoint.Https endpoint = HttpsAddress.parse(spec);
            Reach reach = routes.of(endpoint);
            if (prompt.isPresent() && reach.server().read().isEmpty()) {
                once.ask(new Looking(own, settings, loops).at(endpoint), prompt.get());
            }
            return Optional.of(source(spec, Optional.empty(), reach, List.of()));
        }
        String name = spec.endsWith(":") ? spec.substring(0, spec.length() - 1) : spec;
        Optional<OwnRemote> mine = own.find(name);
        if (mine.isPresent()) {
            OwnRemote remote = mine.get();
            return Optional.of(
                    new RemoteSource(
                            spec,
                            Optional.of(name),
                            routes.all(remote),
                            remarks(remote),
                            settings,
                            loops,
                            event -> additions.heard(spec, event)));
        }
        Optional<Remote> remote = remotes.find(name);
        if (remote.isPresent()) {
            return Optional.of(source(spec, Optional.of(name), routes.of(remote.get()), List.of()));
        }
        // both clients have this remote even before they have a configuration
        return name.equals("local")
                ? Optional.of(source(spec, Optional.of(name), routes.socket(UNIX), List.of()))
                : Optional.empty();
    }

    private Reply ask(Reach reach) throws SourceException {
        try (Talk talk = Talk.with(reach, settings, loops)) {
            return talk.get("/1.0");
        }
    }

    private CaptureSource source(
            String spec, Optional<String> serverName, Reach reach, List<Problem> remarks) {
        return new RemoteSource(
                spec,
                serverName,
                List.of(reach),
                remarks,
                settings,
                loops,
                event -> additions.heard(spec, event));
    }

    /** What the user should know of a remote beforehand. */
    private List<Problem> remarks(OwnRemote remote) {
        List<Problem> remarks = new ArrayList<>(ambiguity(remote));
        if (remote.held() instanceof OwnRemote.Kept kept && kept.login().isPresent()) {
            Access.fault(own.login(kept.login().get().file()))
                    .map(Access::problem)
                    .ifPresent(remarks::add);
        }
        return remarks;
    }

    /** Says that a client has a remote of the same name, unless the two are linked. */
    private List<Problem> ambiguity(OwnRemote remote) {
        Optional<Remote> other;
        try {
            other = remotes.find(remote.name().text());
        } catch (SourceException _) { // a client's broken file is no matter of ours here
            return List.of();
        }
        if (other.isEmpty() || remote.held() instanceof OwnRemote.Linked) {
            return List.of();
        }
        return List.of(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "Ringfence and %s both have a remote of this name; Ringfence's own is meant"
                                .formatted(other.get().flavour().client()),
                        remote.name().text(),
                        "give %s:%s for %s"
                                .formatted(
                                        other.get().flavour().client(),
                                        remote.name(),
                                        other.get().address())));
    }

    @Override
    public List<KnownSource> known() {
        return known.all();
    }

    /** Closes all connections and ends the threads; event streams end without a word. */
    @Deactivate
    @Override
    public void close() {
        loops.close();
    }
}
