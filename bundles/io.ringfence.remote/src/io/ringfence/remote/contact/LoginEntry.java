package io.ringfence.remote.contact;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.auth.CandidOffer;
import io.ringfence.remote.auth.Logins;
import io.ringfence.remote.auth.Logins.Entered;
import io.ringfence.remote.auth.OidcOffer;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.http.Credentials;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.http.Reply;
import io.ringfence.remote.own.Login;
import io.ringfence.remote.own.ProjectName;
import io.ringfence.remote.tls.ServerTrust;
import io.ringfence.remote.tls.TlsClient;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gets into a server by a login or a bearer token. No certificate is shown: a server that knows it
 * would let that in.
 *
 * @param expected whom the server must be
 */
record LoginEntry(
        Endpoint.Https endpoint, ServerTrust expected, RemoteSettings settings, EventLoops loops) {

    private static final String NOT_LET_IN =
            "the login is good, but the server does not let this user in";

    /**
     * Has a person log in where the server says.
     *
     * @param file as {@link Login#file}
     * @throws SourceException if the server names no provider, nobody logs in, or the server does
     *     not let them in
     */
    Entered byLogin(Logins logins, String file, Person person, Optional<ProjectName> project)
            throws SourceException {
        return proved(
                logins.login(offer(), endpoint.text(), file, person::visit), project, NOT_LET_IN);
    }

    /**
     * Has who a person is proved where the server says.
     *
     * @param file as {@link Login#file}
     * @param places where it may be proved, whoever is asked
     * @param only whether it may be proved nowhere else
     * @throws SourceException as {@link #byLogin}
     */
    Entered byCandid(
            Logins logins,
            String file,
            List<String> places,
            boolean only,
            Person person,
            Optional<ProjectName> project)
            throws SourceException {
        return proved(
                logins.login(
                        macaroon(),
                        endpoint.text(),
                        file,
                        place -> agree(place, places, only, person),
                        person::visit),
                project,
                NOT_LET_IN);
    }

    /** Who knows a place beforehand, or says so now. */
    private void agree(String place, List<String> known, boolean only, Person person)
            throws SourceException {
        if (known.contains(place)) {
            return;
        }
        if (only) {
            throw refused(
                    "the server wants the login elsewhere than was given: " + place,
                    "nothing was sent there; ask its administrator which is right");
        }
        if (!person.goesTo(endpoint.text(), place)) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.CANCELLED,
                            "nobody agreed to log in at " + place,
                            endpoint.text(),
                            "nothing was sent there and nothing changed; ask the server's"
                                    + " administrator whether candid.api.url is right"));
        }
    }

    /**
     * With a token that was issued there.
     *
     * @param file as {@link Login#file}
     * @throws SourceException if the server does not take it
     */
    Entered byBearer(String token, String file, Optional<ProjectName> project)
            throws SourceException {
        if (!token.matches("[A-Za-z0-9._~+/=-]{1,65536}")) { // RFC 6750, section 2.1
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "this is no bearer token",
                            endpoint.text(),
                            "copy it as a whole, or have a new one issued"));
        }
        return proved(
                new Entered(new Login.Bearer(file), Logins.bearer(token)),
                project,
                "the server does not take this bearer token");
    }

    /** Servers name their provider to those who come with a token that is none. */
    private OidcOffer offer() throws SourceException {
        try (Talk talk = talk(Credentials.bearer(""))) {
            Reply reply = talk.get("/1.0");
            return OidcOffer.of(reply)
                    .orElseThrow(
                            () ->
                                    refused(
                                            "the server names no OpenID provider to log in with",
                                            "have its administrator set oidc.issuer and"
                                                    + " oidc.client.id, which LXD has from 5.13 on"
                                                    + " and Incus always, or add it with a token"));
        }
    }

    private CandidOffer macaroon() throws SourceException {
        try (Talk talk = talk(CandidOffer.QUESTION)) {
            return CandidOffer.of(talk.get("/1.0"))
                    .orElseThrow(
                            () ->
                                    refused(
                                            "the server does not log in with Candid",
                                            "only LXD up to 5.0 does, where candid.api.url is set;"
                                                    + " have a token made there, as with `lxc"
                                                    + " config trust add --name NAME`, or log in"
                                                    + " with --auth-type oidc where the server"
                                                    + " offers that"));
        }
    }

    private Entered proved(Entered entered, Optional<ProjectName> project, String otherwise)
            throws SourceException {
        try (Talk talk = talk(Logins.headers(entered.login(), entered.tokens()))) {
            if (talk.get("/1.0").status() != 200 || !talk.root().trusted()) {
                throw refused(
                        otherwise,
                        "have its administrator look who may enter, and at the daemon's log");
            }
            if (project.isPresent()) {
                Adding.mustSee(project.get(), talk, endpoint);
            }
        }
        return entered;
    }

    private Talk talk(Map<String, String> headers) throws SourceException {
        return new Talk(endpoint, TlsClient.of(expected, null), settings, loops, headers);
    }

    private SourceException refused(String what, String remedy) {
        return new SourceException(
                new Problem(Problem.Kind.NOT_TRUSTED, what, endpoint.text(), remedy));
    }
}
