package io.ringfence.remote.auth;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.http.Credentials;
import io.ringfence.remote.http.Reply;
import io.ringfence.remote.http.Request;
import io.ringfence.remote.http.Timeouts;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who proves to a server who somebody is: Candid, in practice (httpbakery/discharge.go and
 * httpbakery/browser.go of go-macaroon-bakery).
 *
 * @param place its address as servers name it, without a slash at its end
 */
record Discharger(String place, WebClient web) {

    /** How long somebody may take to log in. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String WHOSE = "the place for the login that the server names";

    /** A talk with it. */
    @FunctionalInterface
    private interface Talk {
        Reply reply() throws SourceException;
    }

    /**
     * @throws SourceException if this is no address that is ever gone to
     */
    static Discharger at(String location, WebClient web) throws SourceException {
        WebAddress.parse(location, WHOSE);
        return new Discharger(place(location), web);
    }

    /** How a place is written that is compared with others. */
    static String place(String address) {
        return address.replaceAll("/+$", "");
    }

    /** Asks for a proof. */
    DischargeAnswer prove(Caveat caveat, Optional<DischargeToken> token) throws SourceException {
        Map<String, String> form = new LinkedHashMap<>();
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        caveat.text()
                .ifPresentOrElse(
                        id -> form.put("id", id),
                        () -> form.put("id64", base64.encodeToString(caveat.id())));
        if (caveat.payload().length > 0) {
            form.put("caveat64", base64.encodeToString(caveat.payload()));
        }
        token.ifPresent(
                each -> {
                    form.put("token64", each.base64());
                    form.put("token-kind", each.kind());
                });
        WebAddress address = WebAddress.parse(place + "/discharge", WHOSE);
        return answer(
                () ->
                        web.post(
                                address,
                                form,
                                Map.of(Credentials.BAKERY, Credentials.BAKERY_VERSION)));
    }

    /**
     * Waits until somebody has logged in.
     *
     * @param address as {@link #page} resolved it
     */
    DischargeAnswer await(URI address) throws SourceException {
        Timeouts usual = web.settings().timeouts();
        WebAddress where = WebAddress.parse(address.toString(), "where the login is waited for");
        Request request =
                new Request(
                        "GET",
                        where.target(),
                        Map.of(Credentials.BAKERY, Credentials.BAKERY_VERSION),
                        null);
        return answer(
                () ->
                        web.send(
                                where,
                                request,
                                new Timeouts(
                                        usual.connect(), usual.handshake(), PATIENCE, PATIENCE)));
    }

    /**
     * One of its pages.
     *
     * @param reference absolute, or from this place on
     * @throws SourceException if it is elsewhere
     */
    URI page(String reference) throws SourceException {
        URI base = WebAddress.uri(place + "/", WHOSE);
        try {
            URI page = base.resolve(reference);
            WebAddress.uri(page.toString(), "a page for the login");
            if (base.getRawAuthority().equalsIgnoreCase(page.getRawAuthority())) {
                return page;
            }
        } catch (IllegalArgumentException _) {
            throw problem("names a page for the login that is no address");
        }
        throw problem("sends to another server for the login");
    }

    private DischargeAnswer answer(Talk talk) throws SourceException {
        try {
            Reply reply = talk.reply();
            return new DischargeAnswer(this, reply.status(), reply.body());
        } catch (SourceException e) {
            Problem known = e.problem();
            if (known.kind() == Problem.Kind.CANCELLED) {
                throw e;
            }
            throw new SourceException(
                    new Problem(
                            known.kind(),
                            "the place for the login could not be used: "
                                    + known.what()
                                            .replace("an LXD or Incus API", "a Candid server"),
                            known.where(),
                            known.remedy().contains("LXD")
                                    ? "look at candid.api.url of the server"
                                    : known.remedy()));
        }
    }

    /** A complaint about it. */
    SourceException problem(String what) {
        return new SourceException(
                new Problem(
                        Problem.Kind.NOT_TRUSTED,
                        "the place for the login " + what,
                        place,
                        "nobody is logged in; have the server's administrator look at"
                                + " candid.api.url and at what is there"));
    }
}
