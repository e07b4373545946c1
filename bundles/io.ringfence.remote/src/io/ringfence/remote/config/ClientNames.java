package io.ringfence.remote.config;

import io.ringfence.model.ClientRemote;
import io.ringfence.model.Known;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.http.Endpoint;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the clients of this machine call a server, so that a command for it can name it. A command
 * without a name goes to the client's default remote, which is its local socket unless the user
 * chose another one ({@code lxc remote switch}); {@code local} is the socket always.
 */
public final class ClientNames {

    private static final String LOCAL = "local";

    private final Sockets sockets;
    private final Remotes remotes;

    public ClientNames(Sockets sockets, Remotes remotes) {
        this.sockets = sockets;
        this.remotes = remotes;
    }

    /** A remote of a client has its name. */
    public Known<ClientRemote> of(Remote remote) {
        boolean meant = remote.isLocal() && remote.isDefault();
        return ClientRemote.parse(remote.flavour().client() + ":" + (meant ? "" : remote.name()))
                .map(Known::of)
                .orElseGet(() -> Known.unknown("its remote has a name that no command can have"));
    }

    /** The server of a socket. */
    public Known<ClientRemote> of(Path socket) {
        for (Flavour flavour : Flavour.values()) {
            if (sockets.usual(flavour).equals(socket)) {
                return Known.of(new ClientRemote(flavour.client(), usual(flavour)));
            }
        }
        return Known.unknown("no client of this machine uses the socket " + socket);
    }

    /** Empty where the client goes to its socket when nothing is named. */
    private String usual(Flavour flavour) {
        return all().stream()
                        .filter(remote -> remote.flavour() == flavour && remote.isDefault())
                        .allMatch(ClientNames::isUsual)
                ? ""
                : LOCAL;
    }

    private static boolean isUsual(Remote remote) {
        return remote.address().equals("unix:") || remote.address().equals("unix://");
    }

    /** The server of an address. */
    public Known<ClientRemote> of(Endpoint.Https endpoint) {
        Optional<Remote> found =
                all().stream()
                        .filter(remote -> HttpsAddress.isSame(remote.address(), endpoint))
                        .findFirst();
        return found.map(this::of)
                .orElseGet(() -> Known.unknown("no remote of lxc or incus has this address"));
    }

    /** Nothing when a configuration is broken: that is told when it is used. */
    private List<Remote> all() {
        try {
            return remotes.all();
        } catch (SourceException _) {
            return List.of();
        }
    }
}
