package io.ringfence.remote;

import io.ringfence.model.ClientRemote;
import io.ringfence.model.Known;
import io.ringfence.model.ShellWord;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.auth.Logins;
import io.ringfence.remote.capture.Reach;
import io.ringfence.remote.config.ClientNames;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.config.HttpsAddress;
import io.ringfence.remote.config.Remote;
import io.ringfence.remote.config.Remotes;
import io.ringfence.remote.config.ServerAddress;
import io.ringfence.remote.config.Sockets;
import io.ringfence.remote.contact.TrustedOnce;
import io.ringfence.remote.http.Credentials;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.http.Reply;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.own.Linking;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.own.RemoteName;
import io.ringfence.remote.tls.Expectation;
import io.ringfence.remote.tls.Pin;
import io.ringfence.remote.tls.ServerTrust;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How remotes are reached, and as whom. */
final class Routes {

    private final Sockets sockets;
    private final Remotes remotes;
    private final OwnRemotes own;
    private final Linking linking;
    private final ClientNames names;
    private final Logins logins;
    private final TrustedOnce once;
    private final Talks talks;

    /** Asks a server what it is. */
    @FunctionalInterface
    interface Talks {
        Reply ask(Reach reach) throws SourceException;
    }

    /**
     * @param once what is trusted until this process ends counts before what is kept
     * @param logins renews those that are due
     * @param talks for renewals where the server has a say
     */
    Routes(Environment environment, OwnRemotes own, TrustedOnce once, Logins logins, Talks talks) {
        this.once = once;
        this.logins = logins;
        this.talks = talks;
        this.sockets = new Sockets(environment);
        this.remotes = new Remotes(environment);
        this.own = own;
        this.linking = new Linking(environment);
        this.names = new ClientNames(sockets, remotes);
    }

    /**
     * The socket that an address names.
     *
     * @param address {@code unix:…} or a path
     */
    Reach socket(String address) throws SourceException {
        String path = path(address);
        return socket(path.isEmpty() ? sockets.find() : Path.of(path));
    }

    private Reach socket(Path socket) {
        return Reach.socket(socket).known(names.of(socket));
    }

    /** The path in the address of a socket; empty for the usual one. */
    static String path(String address) {
        return address.replaceFirst("^unix:(//)?", "");
    }

    /** The ways to a remote of Ringfence's own, one for each address, in their order. */
    List<Reach> all(OwnRemote remote) throws SourceException {
        return switch (remote.held()) {
            case OwnRemote.Linked linked -> List.of(of(linking.resolve(remote.name(), linked)));
            case OwnRemote.Kept kept -> {
                List<Reach> all = new ArrayList<>();
                for (String address : kept.addresses()) {
                    all.add(of(remote.name(), kept, address));
                }
                yield all;
            }
        };
    }

    private Reach of(RemoteName name, OwnRemote.Kept kept, String address) throws SourceException {
        if (ServerAddress.isSocket(address)) {
            return socket(address);
        }
        Endpoint.Https endpoint = HttpsAddress.parse(address);
        if (kept.login().isPresent()) {
            Reach unknown =
                    new Reach(
                            endpoint,
                            unlessRevoked(() -> expected(name, endpoint)),
                            Optional.empty(),
                            Optional.empty(),
                            names.of(endpoint));
            return unknown.entered(
                    logins.credentials(
                            name,
                            kept.login().get(),
                            headers -> talks.ask(unknown.entered(() -> headers))));
        }
        return entered(
                endpoint,
                unlessRevoked(() -> expected(name, endpoint)),
                own.identities(kept),
                names.of(endpoint));
    }

    /** With a certificate of Ringfence's own, wherever its key is. */
    private static Reach entered(
            Endpoint.Https endpoint,
            Expectation server,
            IdentityFolder identities,
            Known<ClientRemote> known) {
        Path identity = identities.current();
        return new Reach(
                endpoint,
                server,
                Optional.of(identity),
                Optional.of(identity),
                known,
                Credentials.NONE,
                identities::certificate);
    }

    /** Nobody is reached whose certificate this user's authority took back, however trusted. */
    private Expectation unlessRevoked(Expectation server) {
        return new Expectation.Unless(server, own.authorityFiles());
    }

    /** Read anew: the user may have replaced the pin meanwhile. */
    private Optional<ServerTrust> expected(RemoteName name, Endpoint.Https endpoint)
            throws SourceException {
        Optional<Pin> now = once.at(endpoint);
        if (now.isPresent()) {
            return Optional.of(now.get());
        }
        Optional<OwnRemote> remote = own.find(name.text());
        return remote.isPresent() && remote.get().held() instanceof OwnRemote.Kept kept
                ? kept.trust().toServerTrust(name)
                : Optional.empty();
    }

    /** A remote of a client. */
    Reach of(Remote remote) throws SourceException {
        if (remote.isLocal()) {
            String path = path(remote.address());
            Path socket = path.isEmpty() ? sockets.find(remote.flavour()) : Path.of(path);
            return Reach.socket(socket).known(names.of(remote));
        }
        if (!remote.authType().equals("tls")) {
            throw entered(remote);
        }
        return new Reach(
                HttpsAddress.parse(remote.address()),
                unlessRevoked(
                        new Expectation.ClientFiles(
                                remote.pin(), remote.authority(), remote.revoked())),
                Optional.of(remote.certificate()),
                Optional.of(remote.key()),
                names.of(remote));
    }

    /** The clients' own logins are left alone. */
    private static SourceException entered(Remote remote) {
        String remedy =
                switch (remote.authType()) {
                    case "oidc" ->
                            "log in with Ringfence: `ringfence remote add NAME %s --auth-type oidc`"
                                    .formatted(ShellWord.of(remote.address()));
                    case "candid" ->
                            "log in with Ringfence: `ringfence remote add NAME %s --auth-type candid`; Candid ended with LXD 5.0, so for later releases have a token made there, as with `lxc config trust add --name NAME`"
                                    .formatted(ShellWord.of(remote.address()));
                    default -> "add the server with a client certificate, or use its local socket";
                };
        return new SourceException(
                new Problem(
                        Problem.Kind.NOT_TRUSTED,
                        "this remote logs in by %s, and the login of %s is left alone"
                                .formatted(remote.authType(), remote.flavour().client()),
                        remote.name(),
                        remedy));
    }

    /** A server given by its address is who a remote of that address says it is. */
    Reach of(Endpoint.Https endpoint) throws SourceException {
        for (OwnRemote remote : own.all()) {
            if (remote.held() instanceof OwnRemote.Kept kept) {
                for (String address : kept.addresses()) {
                    if (HttpsAddress.isSame(address, endpoint)) {
                        return of(remote.name(), kept, address);
                    }
                }
            }
        }
        for (Remote remote : remotes.all()) {
            if (HttpsAddress.isSame(remote.address(), endpoint)) {
                return of(remote);
            }
        }
        return entered(
                endpoint,
                unlessRevoked(() -> once.at(endpoint).map(ServerTrust.class::cast)),
                own.identities(),
                Known.unknown("no remote of lxc or incus is this server"));
    }
}
