package io.ringfence.remote.config;

import java.nio.file.Path;

/**
 * A server that a client knows by a name. Files are where the client keeps them, present or not.
 *
 * @param directory where the client's configuration has it
 * @param project the one to look at first, empty when none is named
 * @param address {@code https://host:port}, or {@code unix:…} or a path for a socket
 * @param authType {@code tls}, {@code oidc} or {@code candid}
 * @param isDefault whether the client uses it where none is named
 * @param pin the server's certificate
 * @param certificate of the client
 * @param key of the client
 */
public record Remote(
        Flavour flavour,
        Path directory,
        String name,
        String address,
        String authType,
        String project,
        boolean isDefault,
        Path pin,
        Path certificate,
        Path key) {

    /** File of the authority whose servers need no pin: PKI mode. */
    public Path authority() {
        return identityDirectory().resolve("client.ca");
    }

    /** File of the authority's revocation list; the clients themselves do not read one. */
    public Path revoked() {
        return identityDirectory().resolve("ca.crl");
    }

    /** The user's own, also for a remote of the system. */
    private Path identityDirectory() {
        Path folder = key.resolveSibling("");
        boolean each = folder.endsWith("clientcerts"); // Incus: a certificate for each remote
        return each ? folder.resolveSibling("") : folder;
    }

    /** Whether it is reached over a socket of this machine. */
    public boolean isLocal() {
        return address.startsWith("unix:") || address.startsWith("/");
    }
}
