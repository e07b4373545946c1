package io.ringfence.remote.auth;

import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A login on a device without a browser of its own (RFC 8628), and what follows it. */
record DeviceFlow(OidcOffer offer, Provider provider, IssuerClient client, InstantSource clock) {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";
    private static final int USUAL_INTERVAL = 5;
    private static final int LONGEST_INTERVAL = 60;
    private static final int LONGEST_LIFE = 3600;

    /**
     * One with the provider that a server names.
     *
     * @throws SourceException if it cannot be reached or is none
     */
    static DeviceFlow with(OidcOffer offer, WebClient web, InstantSource clock)
            throws SourceException {
        IssuerClient client = new IssuerClient(offer.issuer(), web);
        return new DeviceFlow(offer, Provider.discover(client), client, clock);
    }

    /** Tells a person what to do; returns at once. */
    @FunctionalInterface
    interface Ask {
        void visit(DeviceLogin login) throws SourceException;
    }

    /**
     * What the provider is waiting for. Never printed: it holds the secret of this login.
     *
     * @param interval seconds between two questions
     */
    private record Pending(String secret, DeviceLogin login, int interval) {

        @Override
        public String toString() {
            return "a login with " + login.issuer();
        }
    }

    /**
     * @param server for whom the login is, for people
     * @return once the person has logged in
     * @throws SourceException if that does not happen, or the provider does not do as it must
     */
    Tokens login(String server, Ask ask) throws SourceException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", offer.clientId());
        form.put("scope", String.join(" ", offer.scopes()));
        if (!offer.audience().isEmpty()) {
            form.put("audience", offer.audience());
        }
        IssuerAnswer answer = client.post(provider.device(), form);
        if (answer.status() != 200) {
            throw answer.problem("the provider does not start a login: " + answer.error());
        }
        Pending pending = answer.read(fields -> pending(fields, server, answer));
        ask.visit(pending.login());
        return await(pending);
    }

    private Pending pending(Fields fields, String server, IssuerAnswer answer)
            throws JsonException, SourceException {
        String code = fields.text("user_code");
        if (!code.matches("[!-~][ -~]{0,63}")) {
            throw answer.problem("the provider's code for the login cannot be shown");
        }
        String complete = fields.textOrEmpty("verification_uri_complete");
        String whose = "the provider's page for the login";
        Optional<URI> whole =
                complete.isEmpty()
                        ? Optional.empty()
                        : Optional.of(WebAddress.uri(complete, whose));
        long life = fields.number("expires_in", 1, Integer.MAX_VALUE);
        Instant until = clock.instant().plusSeconds(Math.min(life, LONGEST_LIFE));
        int interval =
                fields.has("interval")
                        ? (int) fields.number("interval", 1, LONGEST_INTERVAL)
                        : USUAL_INTERVAL;
        return new Pending(
                fields.text("device_code"),
                new DeviceLogin(
                        server,
                        offer.issuer(),
                        WebAddress.uri(fields.text("verification_uri"), whose),
                        whole,
                        code,
                        until),
                interval);
    }

    private Tokens await(Pending pending) throws SourceException {
        int interval = pending.interval();
        while (clock.instant().isBefore(pending.login().until())) {
            sleep(interval);
            IssuerAnswer answer =
                    client.post(
                            provider.token(),
                            Map.of(
                                    "grant_type", GRANT,
                                    "device_code", pending.secret(),
                                    "client_id", offer.clientId()));
            switch (answer.error()) {
                case "" -> {
                    return TokenAnswer.read(answer, offer, Optional.empty(), clock.instant());
                }
                case "authorization_pending" -> {}
                case "slow_down" -> interval += USUAL_INTERVAL;
                case "access_denied" -> throw answer.problem("the login was refused");
                case "expired_token" -> throw late();
                default -> throw answer.problem("the login failed: " + answer.error());
            }
        }
        throw late();
    }

    private SourceException late() {
        return new SourceException(
                new Problem(
                        Problem.Kind.UNANSWERED,
                        "nobody logged in while the code was good",
                        offer.issuer(),
                        "start again, and enter the code at once"));
    }

    private void sleep(int seconds) throws SourceException {
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SourceException(
                    new Problem(
                            Problem.Kind.CANCELLED, "cancelled", offer.issuer(), "log in again"));
        }
    }

    /**
     * The next tokens without a login (RFC 6749, section 6).
     *
     * @throws SourceException if the provider wants a login again
     */
    Tokens refresh(String secret) throws SourceException {
        IssuerAnswer answer =
                client.post(
                        provider.token(),
                        Map.of(
                                "grant_type",
                                "refresh_token",
                                "refresh_token",
                                secret,
                                "client_id",
                                offer.clientId()));
        if (answer.status() != 200) {
            throw answer.problem("the login ended: " + answer.error());
        }
        return TokenAnswer.read(answer, offer, Optional.of(secret), clock.instant());
    }
}
