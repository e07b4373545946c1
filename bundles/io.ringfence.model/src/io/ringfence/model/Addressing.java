package io.ringfence.model;

import io.ringfence.model.Connection.Transport;

import java.util.Optional;

/**
 * How commands reach the server that they are about, so that none ever changes another one: by the
 * name that the client has for it. Where the client has none, a word that no remote has stands in
 * its place, and the user is told.
 *
 * @param client {@code lxc} or {@code incus}
 * @param prefix what stands before names, quoted for a shell; empty for the client's own server
 * @param hint a sentence that says where to run the commands, empty where they say it
 */
public record Addressing(String client, String prefix, String hint) {

    private static final String NOBODY = "REMOTE:";

    /**
     * Whether a client takes this name for what it is: not for an option, nor, where nothing stands
     * before it, for a name on another server, as in {@code prod:web}.
     */
    public boolean canName(String name) {
        return !prefix.isEmpty() || !name.startsWith("-") && name.indexOf(':') < 0;
    }

    /** The server of the machine where the commands are run. */
    public static Addressing local(boolean incus) {
        return new Addressing(incus ? "incus" : "lxc", "", "");
    }

    /** A server as it was reached. */
    public static Addressing of(Server server) {
        Addressing local = local(server.info().isIncus());
        Optional<Connection> reached = server.connection().optional();
        if (reached.isEmpty()) {
            return local;
        }
        Connection way = reached.get();
        Optional<ClientRemote> remote = way.remote().optional();
        if (remote.isPresent()) {
            ClientRemote known = remote.get();
            return new Addressing(
                    known.client(), known.name().isEmpty() ? "" : ShellWord.of(known.prefix()), "");
        }
        return way.transport() == Transport.UNIX
                ? new Addressing(
                        local.client,
                        "",
                        "Run the commands on the host of %s, where its socket is %s."
                                .formatted(server.name(), way.address()))
                : new Addressing(
                        local.client,
                        NOBODY,
                        "Put what `%s remote list` calls %s in the place of REMOTE; or leave REMOTE: out, and run the commands on its host."
                                .formatted(local.client, server.name()));
    }
}
