package io.ringfence.remote.capture;

import io.ringfence.model.ClientRemote;
import io.ringfence.model.Known;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.http.Credentials;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.tls.ClientCertificate;
import io.ringfence.remote.tls.Expectation;
import io.ringfence.remote.tls.ServerTrust;
import io.ringfence.remote.tls.TlsClient;

import org.eclipse.jdt.annotation.Nullable;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to reach a server and as whom. Files are read at each connection, so that what the user
 * changes meanwhile counts.
 *
 * @param server whom the server must be
 * @param certificate file of the client's certificate, empty when there is none
 * @param key file of its key
 * @param remote what a client on this machine calls the server
 * @param credentials what requests need where no certificate is shown
 * @param client who we are: what the two files hold, or stand for
 */
public record Reach(
        Endpoint endpoint,
        Expectation server,
        Optional<Path> certificate,
        Optional<Path> key,
        Known<ClientRemote> remote,
        Credentials credentials,
        ClientCertificate.Source client) {

    /** One that is entered with a certificate, or over a socket. */
    public Reach(
            Endpoint endpoint,
            Expectation server,
            Optional<Path> certificate,
            Optional<Path> key,
            Known<ClientRemote> remote) {
        this(
                endpoint,
                server,
                certificate,
                key,
                remote,
                Credentials.NONE,
                certificate.isPresent() && key.isPresent()
                        ? ClientCertificate.files(certificate.get(), key.get())
                        : Optional::empty);
    }

    /** One of which no client knows. */
    public Reach(
            Endpoint endpoint, Expectation server, Optional<Path> certificate, Optional<Path> key) {
        this(
                endpoint,
                server,
                certificate,
                key,
                Known.unknown("no remote of lxc or incus is this server"));
    }

    /** The same for a server that a client knows. */
    public Reach known(Known<ClientRemote> as) {
        return new Reach(endpoint, server, certificate, key, as, credentials, client);
    }

    /** The same, entered with these. */
    public Reach entered(Credentials with) {
        return new Reach(endpoint, server, certificate, key, remote, with, client);
    }

    /** A socket of this machine. */
    public static Reach socket(Path socket) {
        return new Reach(
                new Endpoint.Unix(socket), Expectation.NONE, Optional.empty(), Optional.empty());
    }

    /**
     * TLS with what the files hold; null for a socket.
     *
     * @throws SourceException if a file is there but broken
     */
    public @Nullable TlsClient tls() throws SourceException {
        if (endpoint instanceof Endpoint.Https) {
            Optional<ServerTrust> expected = server.read();
            return TlsClient.of(expected.isPresent() ? expected.get() : null, clientCertificate());
        }
        return null;
    }

    /** Who we are; null when there is no such file. */
    public @Nullable ClientCertificate clientCertificate() throws SourceException {
        Optional<ClientCertificate> found = client.read();
        return found.isPresent() ? found.get() : null;
    }
}
