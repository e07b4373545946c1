package io.ringfence.remote.auth;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.http.Credentials;
import io.ringfence.remote.http.EventLoops;
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
     * @param environment where logins are kept, and whom this machine trusts
     */
    public Logins(Environment environment, RemoteSettings settings, EventLoops loops) {
        this.environment = environment;
        this.own = new OwnRemotes(environment);
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

    /**
     * Logs in; takes as long as a person needs.
     *
     * @param server for whom, for people: {@code host:port}
     * @throws SourceException if nobody logs in, or the provider does not do as it must
     */
    public Tokens login(OidcOffer offer, String server, Ask ask) throws SourceException {
        return flow(offer).login(server, ask::visit);
    }

    private DeviceFlow flow(OidcOffer offer) throws SourceException {
        IssuerClient client =
                new IssuerClient(
                        offer.issuer(),
                        new SystemAuthorities(environment.authorities()),
                        settings,
                        loops);
        return new DeviceFlow(offer, Provider.discover(client), client, settings.clock());
    }

    /**
     * Keeps a new login.
     *
     * @return the name of its file
     */
    public Login.Oidc keep(OidcOffer offer, Tokens tokens) throws SourceException {
        Login.Oidc login = offer.kept(newName());
        replace(login, tokens);
        return login;
    }

    /**
     * Keeps a token that somebody gave.
     *
     * @param token overwritten by whoever has it
     */
    public Login.Bearer keep(String token) throws SourceException {
        Login.Bearer login = new Login.Bearer(newName());
        replace(login, bearer(token));
        return login;
    }

    /** The tokens that a bearer token is. */
    public static Tokens bearer(String token) {
        return new Tokens(token, Optional.empty(), Claims.of(token).flatMap(Claims::expires));
    }

    /** Keeps other tokens of the same login. */
    public void replace(Login login, Tokens tokens) throws SourceException {
        file(login).write(tokens);
    }

    /** When the login that is kept ends; empty if that is not told. */
    public Optional<Instant> until(Login login) throws SourceException {
        return file(login).read().expires();
    }

    private TokenFile file(Login login) {
        return new TokenFile(own.tokens(login.file()));
    }

    private static String newName() {
        byte[] name = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(name);
        return HexFormat.of().formatHex(name);
    }

    /** What requests to a remote need, renewed where that is due. */
    public Credentials credentials(RemoteName remote, Login login) {
        return () -> Credentials.bearer(fresh(remote, login).access());
    }

    private Tokens fresh(RemoteName remote, Login login) throws SourceException {
        TokenFile file = file(login);
        Tokens tokens = file.read();
        if (tokens.isFresh(settings.clock().instant())) {
            return tokens;
        }
        if (!(login instanceof Login.Oidc oidc)) {
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
            if (again.refresh().isEmpty()) {
                throw ended(remote, "the login has expired", "");
            }
            Tokens next = renewed(remote, oidc, again.refresh().get());
            file.write(next);
            return next;
        }
    }

    private Tokens renewed(RemoteName remote, Login.Oidc login, String refresh)
            throws SourceException {
        OidcOffer offer =
                new OidcOffer(login.issuer(), login.clientId(), login.audience(), login.scopes());
        try {
            return flow(offer).refresh(refresh);
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
    public static Map<String, String> headers(Tokens tokens) {
        return Credentials.bearer(tokens.access());
    }
}
