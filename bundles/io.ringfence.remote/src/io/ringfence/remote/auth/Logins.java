package io.ringfence.remote.auth;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.http.Credentials;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.http.Reply;
import io.ringfence.remote.key.WriterLock;
import io.ringfence.remote.own.Login;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.own.RemoteName;
import io.ringfence.remote.tls.SystemAuthorities;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Logs in with providers and keeps what they gave. */
public final class Logins {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
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
        return new Entered(offer.kept(file), flow(offer).login(server, ask::visit));
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

    private DeviceFlow flow(OidcOffer offer) throws SourceException {
        IssuerClient client = new IssuerClient(offer.issuer(), web());
        return new DeviceFlow(offer, Provider.discover(client), client, settings.clock());
    }

    /** The tokens that a bearer token is. */
    public static Tokens bearer(String token) {
        return new Tokens(token, Optional.empty(), Claims.of(token).flatMap(Claims::expires));
    }

    /** Keeps a login, in place of what is kept under the name of its file. */
    public void keep(Entered entered) throws SourceException {
        file(entered.login()).write(entered.tokens());
    }

    /** When the login that is kept ends; empty if that is not told. */
    public Optional<Instant> until(Login login) throws SourceException {
        return file(login).read().expires();
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
        return () -> headers(login, fresh(remote, login, server));
    }

    private Tokens fresh(RemoteName remote, Login login, Question server) throws SourceException {
        TokenFile file = file(login);
        Tokens tokens = file.read();
        if (tokens.isFresh(settings.clock().instant())) {
            return tokens;
        }
        if (login instanceof Login.Bearer) {
            throw ended(remote, "the bearer token has expired", "have a new one issued there");
        }
        // a refresh token may be good for once only: one at a time
        try (WriterLock _ =
                WriterLock.take(
                        own.loginLock(login.file()),
                        PATIENCE,
                        "another program is renewing the login")) {
            Tokens again = file.read();
            if (again.isFresh(settings.clock().instant())) {
                return again;
            }
            Tokens next =
                    switch (login) {
                        case Login.Oidc oidc -> renewed(remote, oidc, again);
                        case Login.Candid candid -> proved(remote, candid, again, server);
                        case Login.Bearer _ -> again;
                    };
            file.write(next);
            return next;
        }
    }

    /** With the token of the last login, as long as the place that gave it takes it. */
    private Tokens proved(RemoteName remote, Login.Candid login, Tokens old, Question server)
            throws SourceException {
        Optional<CandidOffer> offer = CandidOffer.of(server.ask(CandidOffer.QUESTION));
        if (offer.isEmpty()) {
            throw ended(remote, "the server does not take logins with Candid any more", "");
        }
        Optional<DischargeToken> token = old.refresh().flatMap(DischargeToken::parse);
        Consent known =
                place -> {
                    if (!login.places().contains(place)) {
                        throw ended(remote, "the server names another place for the login", "");
                    }
                };
        Ask nobody =
                _ -> {
                    throw ended(remote, "the login has expired", "");
                };
        try {
            return new CandidFlow(remote.text(), web(), known, nobody, settings.clock())
                    .prove(offer.get().macaroon(), token)
                    .tokens();
        } catch (SourceException e) {
            throw e.problem().kind() == Problem.Kind.NOT_TRUSTED
                    ? ended(remote, e.problem().what(), "")
                    : e;
        }
    }

    private Tokens renewed(RemoteName remote, Login.Oidc login, Tokens old) throws SourceException {
        if (old.refresh().isEmpty()) {
            throw ended(remote, "the login has expired", "");
        }
        OidcOffer offer =
                new OidcOffer(login.issuer(), login.clientId(), login.audience(), login.scopes());
        try {
            return flow(offer).refresh(old.refresh().get());
        } catch (SourceException e) {
            if (e.problem().kind() == Problem.Kind.NOT_TRUSTED) {
                throw ended(remote, e.problem().what(), "");
            }
            throw e;
        }
    }

    private static SourceException ended(RemoteName remote, String what, String otherwise) {
        return new SourceException(
                new Problem(
                        Problem.Kind.NOT_TRUSTED,
                        what,
                        remote.text(),
                        (otherwise.isEmpty() ? "" : otherwise + ", then ")
                                + "run `ringfence remote login "
                                + remote
                                + "`"));
    }

    /** Headers for one talk with these tokens. */
    public static Map<String, String> headers(Login login, Tokens tokens) {
        return switch (login) {
            case Login.Candid _ -> Credentials.macaroons(tokens.access());
            case Login.Oidc _, Login.Bearer _ -> Credentials.bearer(tokens.access());
        };
    }
}
