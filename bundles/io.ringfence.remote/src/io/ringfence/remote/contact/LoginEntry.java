package io.ringfence.remote.contact;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.auth.Logins;
import io.ringfence.remote.auth.OidcOffer;
import io.ringfence.remote.auth.Tokens;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.http.Credentials;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.http.Reply;
import io.ringfence.remote.own.ProjectName;
import io.ringfence.remote.tls.ServerTrust;
import io.ringfence.remote.tls.TlsClient;

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

    /**
     * What was got.
     *
     * @param offer where the login was; empty for a bearer token
     */
    record Entered(Optional<OidcOffer> offer, Tokens tokens) {}

    /**
     * Has a person log in where the server says.
     *
     * @throws SourceException if the server names no provider, nobody logs in, or the server does
     *     not let them in
     */
    Entered byLogin(Logins logins, Person person, Optional<ProjectName> project)
            throws SourceException {
        OidcOffer offer = offer();
        Tokens tokens = logins.login(offer, endpoint.text(), person::visit);
        prove(tokens, project, "the login is good, but the server does not let this user in");
        return new Entered(Optional.of(offer), tokens);
    }

    /**
     * With a token that was issued there.
     *
     * @throws SourceException if the server does not take it
     */
    Entered byBearer(String token, Optional<ProjectName> project) throws SourceException {
        if (!token.matches("[A-Za-z0-9._~+/=-]{1,65536}")) { // RFC 6750, section 2.1
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "this is no bearer token",
                            endpoint.text(),
                            "copy it as a whole, or have a new one issued"));
        }
        Tokens tokens = Logins.bearer(token);
        prove(tokens, project, "the server does not take this bearer token");
        return new Entered(Optional.empty(), tokens);
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
                                                    + " oidc.client.id, or add it with a token"));
        }
    }

    private void prove(Tokens tokens, Optional<ProjectName> project, String otherwise)
            throws SourceException {
        try (Talk talk = talk(Logins.headers(tokens))) {
            if (talk.get("/1.0").status() != 200 || !talk.root().trusted()) {
                throw refused(
                        otherwise,
                        "have its administrator look who may enter, and at the daemon's log");
            }
            if (project.isPresent()) {
                Adding.mustSee(project.get(), talk, endpoint);
            }
        }
    }

    private Talk talk(Map<String, String> headers) throws SourceException {
        return new Talk(endpoint, TlsClient.of(expected, null), settings, loops, headers);
    }

    private SourceException refused(String what, String remedy) {
        return new SourceException(
                new Problem(Problem.Kind.NOT_TRUSTED, what, endpoint.text(), remedy));
    }
}
