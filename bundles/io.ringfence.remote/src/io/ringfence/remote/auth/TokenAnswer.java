package io.ringfence.remote.auth;

import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.source.SourceException;

import java.time.Instant;
import java.util.Optional;

/** Reads tokens that a provider gives, and refuses those that are for somebody else. */
final class TokenAnswer {

    private static final int LONGEST = 64 * 1024;
    private static final String SENDABLE = "[A-Za-z0-9._~+/=-]+"; // RFC 6750, section 2.1

    private TokenAnswer() {}

    /**
     * @param before the refresh token that stays good where no new one is given
     */
    static Tokens read(IssuerAnswer answer, OidcOffer offer, Optional<String> before, Instant now)
            throws SourceException {
        return answer.read(fields -> tokens(fields, answer, offer, before, now));
    }

    private static Tokens tokens(
            Fields fields,
            IssuerAnswer answer,
            OidcOffer offer,
            Optional<String> before,
            Instant now)
            throws JsonException, SourceException {
        String access = fields.text("access_token");
        if (!fields.text("token_type").equalsIgnoreCase("bearer")
                || access.length() > LONGEST
                || !access.matches(SENDABLE)) {
            throw answer.problem("the provider gives tokens of another sort");
        }
        String refresh = fields.textOrEmpty("refresh_token");
        Optional<Claims> claims = Claims.of(access);
        check(claims, fields.textOrEmpty("id_token"), answer, offer);
        Optional<Instant> told =
                fields.has("expires_in")
                        ? Optional.of(
                                now.plusSeconds(fields.number("expires_in", 0, Integer.MAX_VALUE)))
                        : Optional.empty();
        return new Tokens(
                access,
                refresh.isEmpty() ? before : Optional.of(refresh),
                told.or(() -> claims.flatMap(Claims::expires)));
    }

    private static void check(
            Optional<Claims> access, String idToken, IssuerAnswer answer, OidcOffer offer)
            throws SourceException {
        if (!offer.audience().isEmpty()
                && access.isPresent()
                && !access.get().audience().contains(offer.audience())) {
            throw answer.problem("the provider gave a token that is for another server");
        }
        if (access.isPresent()
                && !access.get().issuer().isEmpty()
                && !access.get().issuer().equals(offer.issuer())) {
            throw answer.problem("the provider gave a token of another issuer");
        }
        Optional<Claims> id = idToken.isEmpty() ? Optional.empty() : Claims.of(idToken);
        if (id.isPresent()
                && !(id.get().issuer().equals(offer.issuer())
                        && id.get().audience().contains(offer.clientId()))) {
            throw answer.problem("the provider tells who logged in to somebody else");
        }
    }
}
