package io.ringfence.remote.auth;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.http.Credentials;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.http.Reply;
import io.ringfence.remote.own.Login;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.own.RemoteName;
import io.ringfence.remote.tls.SystemAuthorities;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Logs in with providers and keeps what they gave. */
public final class Logins {

    private static final int NAME_BYTES = 16;

    private final Environment environment;
    private final OwnRemotes own;
    private final RemoteSettings settings;
    private final EventLoops loops;

    /**
     * @param environment whom this machine trusts
     * @param own where logins are kept
     */
    public Logins(
            Environment environment, OwnRemotes own, RemoteSettings settings, EventLoops loops) {
        this.environment = environment;
        this.own = own;
        this.settings = settings;
        this.loops = loops;
    }

    /** What a person is asked. */
    @FunctionalInterface
    public interface Ask {

        /**
         * Tells a person what to do; returns at once.
         *
         * @throws SourceException if nobody can be told
         */
        void visit(DeviceLogin login) throws SourceException;
    }

    /** Whether a place that a server names may be asked for a proof. */
    @FunctionalInterface
    public interface Consent {

        /**
         * @param place its address, which is one of https
         * @throws SourceException if it may not
         */
        void give(String place) throws SourceException;
    }

    /** A server that is asked without a login. */
    @FunctionalInterface
    public interface Question {

        /**
         * Asks {@code /1.0}.
         *
         * @param headers besides those that every request has
         */
        Reply ask(Map<String, String> headers) throws SourceException;
    }

    /**
     * A login that is to be kept.
     *
     * @param login how it is done again
     * @param tokens what it gave
     */
    public record Entered(Login login, Tokens tokens) {}

    /**
     * Logs in with an OpenID provider; takes as long as a person needs.
     *
     * @param server for whom, for people: {@code host:port}
     * @param file as {@link Login#file}
     * @throws SourceException if nobody logs in, or the provider does not do as it must
     */
    public Entered login(OidcOffer offer, String server, String file, Ask ask)
            throws SourceException {
        return new Entered(
                offer.kept(file),
                DeviceFlow.with(offer, web(), settings.clock()).login(server, ask::visit));
    }

    /**
     * Has who somebody is proved to a server; takes as long as a person needs.
     *
     * @param server as {@link #login}
     * @param file as {@link Login#file}
     * @throws SourceException if it is not proved
     */
    public Entered login(CandidOffer offer, String server, String file, Consent consent, Ask ask)
            throws SourceException {
        CandidFlow.Proved proved =
                new CandidFlow(server, web(), consent, ask, settings.clock())
                        .prove(offer.macaroon(), Optional.empty());
        return new Entered(new Login.Candid(proved.places(), file), proved.tokens());
    }

    private WebClient web() {
        return new WebClient(new SystemAuthorities(environment.authorities()), settings, loops);
    }

    /** The tokens that a bearer token is. */
    public static Tokens bearer(String token) {
        return new Tokens(token, Optional.empty(), Claims.of(token).flatMap(Claims::expires));
    }

    /** Keeps a login, in place of what is kept under the name of its file. */
    public void keep(Entered entered) throws SourceException {
        file(entered.login()).write(entered.tokens());
    }

    private TokenFile file(Login login) {
        return new TokenFile(own.tokens(login.file()));
    }

    /** A name for the file of a new login. */
    public static String newFile() {
        byte[] name = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(name);
        return HexFormat.of().formatHex(name);
    }

    /**
     * What requests to a remote need, renewed where that is due.
     *
     * @param server the remote itself
     */
    public Credentials credentials(RemoteName remote, Login login, Question server) {
        LoginRenewal renewal =
                new LoginRenewal(
                        remote,
                        file(login),
                        own.loginLock(login.file()),
                        server,
                        web(),
                        settings.clock());
        return () -> headers(login, renewal.fresh(login));
    }

    /** Headers for one talk with these tokens. */
    public static Map<String, String> headers(Login login, Tokens tokens) {
        return switch (login) {
            case Login.Candid _ -> Credentials.macaroons(tokens.access());
            case Login.Oidc _, Login.Bearer _ -> Credentials.bearer(tokens.access());
        };
    }
}
