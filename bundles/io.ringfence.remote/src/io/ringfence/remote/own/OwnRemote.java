package io.ringfence.remote.own;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Flavour;
import io.ringfence.remote.tls.AuthorityFiles;
import io.ringfence.remote.tls.AuthorityPin;
import io.ringfence.remote.tls.Fingerprint;
import io.ringfence.remote.tls.Pin;
import io.ringfence.remote.tls.ServerTrust;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A remote in Ringfence's own file. */
public record OwnRemote(RemoteName name, Held held) {

    /** Where what is known of it is kept. */
    public sealed interface Held permits Linked, Kept {}

    /**
     * In the configuration of a client, which goes on to decide about address, pin and identity.
     *
     * @param directory the client's
     * @param remote its name there
     */
    public record Linked(Flavour client, Path directory, String remote) implements Held {}

    /**
     * In the file itself.
     *
     * @param addresses as {@code ServerAddress} writes them, the one that is used first; not empty
     * @param trust whom it must be
     * @param project the one to look at first; empty when none was given
     * @param identity of the pair that only copies of a client's remotes have; empty: this user's
     *     own one
     * @param history how {@code trust} came about, the oldest first
     * @param login how this user gets in instead of with a certificate; empty: with one
     */
    public record Kept(
            List<String> addresses,
            Trust trust,
            Optional<ProjectName> project,
            Optional<Fingerprint> identity,
            List<PinChange> history,
            Optional<Login> login)
            implements Held {

        /** One that this user enters with a certificate, or over a socket. */
        public Kept(
                List<String> addresses,
                Trust trust,
                Optional<ProjectName> project,
                Optional<Fingerprint> identity,
                List<PinChange> history) {
            this(addresses, trust, project, identity, history, Optional.empty());
        }

        public Kept {
            addresses = List.copyOf(addresses);
            history = List.copyOf(history);
        }

        /** The address that is used. */
        public String address() {
            return addresses.getFirst();
        }

        /** How this user gets in: {@code none} for a socket, {@code tls} with a certificate. */
        public String auth() {
            return trust instanceof Trust.Socket ? "none" : login.map(Login::method).orElse("tls");
        }

        /** The same with another login. */
        public Kept entered(Login other) {
            return new Kept(addresses, trust, project, identity, history, Optional.of(other));
        }

        /** The same with another trust and the change that led there. */
        public Kept trusting(Trust other, PinChange change) {
            List<PinChange> longer = new ArrayList<>(history);
            longer.add(change);
            return new Kept(addresses, other, project, identity, longer, login);
        }
    }

    /** Whom a server must be. */
    public sealed interface Trust {

        /** This machine's: who may open the socket decides. */
        record Socket() implements Trust {}

        /** Exactly this certificate. */
        record Pinned(X509Certificate certificate) implements Trust {}

        /**
         * Any certificate that this authority signed for the remote's address.
         *
         * @param revoked file of its revocation list, read at each connection
         */
        record Authority(X509Certificate certificate, Optional<Path> revoked) implements Trust {}

        /** What a connection to the remote of this name must find; empty for a socket. */
        default Optional<ServerTrust> toServerTrust(RemoteName name) {
            String replacing = "run `ringfence remote trust " + name + " --reason REASON`";
            return switch (this) {
                case Socket() -> Optional.empty();
                case Pinned(X509Certificate certificate) ->
                        Optional.of(new Pin(certificate, replacing));
                case Authority(X509Certificate certificate, Optional<Path> revoked) ->
                        Optional.of(new AuthorityPin(certificate, revoked, replacing));
            };
        }

        /**
         * The authority in whose revocation list a certificate that is trusted so is looked up,
         * with that list; empty: in none, or there is no authority.
         *
         * @param files of the authority of this user
         * @throws SourceException if its certificate cannot be read
         */
        default Optional<Authority> lookedUpBy(AuthorityFiles files) throws SourceException {
            return switch (this) {
                case Socket() -> Optional.empty();
                case Pinned(X509Certificate certificate) ->
                        files.signerOf(certificate)
                                .map(each -> new Authority(each.authority(), each.revoked()));
                case Authority given when given.revoked().isPresent() -> Optional.of(given);
                case Authority given ->
                        files.signerOf(given.certificate())
                                .map(each -> new Authority(each.authority(), each.revoked()))
                                .or(() -> Optional.of(given));
            };
        }

        /** What the history calls it; empty for a socket. */
        default Optional<Fingerprint> fingerprint() {
            return switch (this) {
                case Socket() -> Optional.empty();
                case Pinned(X509Certificate certificate) ->
                        Optional.of(Fingerprint.of(certificate));
                case Authority(X509Certificate certificate, var _) ->
                        Optional.of(Fingerprint.of(certificate));
            };
        }
    }

    /** The same under another name. */
    public OwnRemote named(RemoteName other) {
        return new OwnRemote(other, held);
    }
}
