package io.ringfence.remote.auth;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.WriterLock;
import io.ringfence.remote.own.Login;
import io.ringfence.remote.own.RemoteName;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps the login of one remote good, as long as that needs nobody.
 *
 * @param lock of {@code file}
 * @param server the remote itself
 */
record LoginRenewal(
        RemoteName remote,
        TokenFile file,
        Path lock,
        Logins.Question server,
        WebClient web,
        InstantSource clock) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * The tokens that are kept, or the next ones, which are kept then.
     *
     * @throws SourceException if somebody has to log in again
     */
    Tokens fresh(Login login) throws SourceException {
        Tokens tokens = file.read();
        if (tokens.isFresh(clock.instant())) {
            return tokens;
        }
        if (login instanceof Login.Bearer) {
            throw ended("the bearer token has expired", "have a new one issued there");
        }
        // a refresh token may be good for once only: one at a time
        try (WriterLock _ =
                WriterLock.take(lock, PATIENCE, "another program is renewing the login")) {
            Tokens again = file.read();
            if (again.isFresh(clock.instant())) {
                return again;
            }
            Tokens next = next(login, again);
            file.write(next);
            return next;
        }
    }

    /** What gives the next tokens. */
    @FunctionalInterface
    private interface Proof {
        Tokens get() throws SourceException;
    }

    /** Who refuses wants somebody to log in again. */
    private Tokens orEnded(Proof proof) throws SourceException {
        try {
            return proof.get();
        } catch (SourceException e) {
            throw e.problem().kind() == Problem.Kind.NOT_TRUSTED
                    ? ended(e.problem().what(), "")
                    : e;
        }
    }

    private Tokens next(Login login, Tokens old) throws SourceException {
        return switch (login) {
            case Login.Oidc oidc -> renewed(oidc, old);
            case Login.Candid candid -> proved(candid, old);
            case Login.Bearer _ -> old;
        };
    }

    private Tokens renewed(Login.Oidc login, Tokens old) throws SourceException {
        if (old.refresh().isEmpty()) {
            throw ended("the login has expired", "");
        }
        OidcOffer offer =
                new OidcOffer(login.issuer(), login.clientId(), login.audience(), login.scopes());
        String refresh = old.refresh().get();
        return orEnded(() -> DeviceFlow.with(offer, web, clock).refresh(refresh));
    }

    /** With the token of the last login, as long as the place that gave it takes it. */
    private Tokens proved(Login.Candid login, Tokens old) throws SourceException {
        CandidOffer offer =
                CandidOffer.of(server.ask(CandidOffer.QUESTION))
                        .orElseThrow(
                                () ->
                                        ended(
                                                "the server does not take logins with Candid any"
                                                        + " more",
                                                ""));
        Optional<DischargeToken> token = old.refresh().flatMap(DischargeToken::parse);
        Logins.Consent known =
                place -> {
                    if (!login.places().contains(place)) {
                        throw ended("the server names another place for the login", "");
                    }
                };
        Logins.Ask nobody =
                _ -> {
                    throw ended("the login has expired", "");
                };
        CandidFlow flow = new CandidFlow(remote.text(), web, known, nobody, clock);
        return orEnded(() -> flow.prove(offer.macaroon(), token).tokens());
    }

    private SourceException ended(String what, String otherwise) {
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
}
