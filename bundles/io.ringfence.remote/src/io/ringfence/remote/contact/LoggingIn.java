package io.ringfence.remote.contact;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.auth.Logins;
import io.ringfence.remote.auth.Logins.Entered;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.own.Login;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.tls.ServerTrust;

import java.util.Optional;

/** Logs in again to a remote whose login has ended. */
record LoggingIn(OwnRemotes own, Logins logins, RemoteSettings settings, EventLoops loops) {

    /**
     * @param bearer another token, for a remote that is entered with one
     * @throws SourceException if the remote is entered otherwise, or the server does not let us in;
     *     then the login stays as it was
     */
    void again(OwnRemote remote, Optional<String> bearer, Person person) throws SourceException {
        if (!(remote.held() instanceof OwnRemote.Kept kept) || kept.login().isEmpty()) {
            throw problem(
                    remote,
                    "nobody logs in to this remote: it is entered with a certificate or a socket",
                    "add it anew with --auth-type oidc for a login");
        }
        Login login = kept.login().get();
        if (login instanceof Login.Bearer != bearer.isPresent()) {
            throw problem(
                    remote,
                    login instanceof Login.Bearer
                            ? "this remote is entered with a bearer token"
                            : "this remote is entered by a login, not with a token",
                    login instanceof Login.Bearer ? "give --bearer-file FILE" : "give no token");
        }
        ServerTrust expected =
                kept.trust()
                        .toServerTrust(remote.name())
                        .map(own.authorityFiles()::unrevoked)
                        .orElseThrow();
        Entered entered =
                Found.first(
                                kept.addresses(),
                                endpoint ->
                                        enter(
                                                new LoginEntry(endpoint, expected, settings, loops),
                                                login,
                                                bearer,
                                                person))
                        .what();
        logins.keep(entered);
        Login after = entered.login();
        if (!after.equals(login)) { // the server names another place for it now
            own.change(
                    all ->
                            all.replaceAll(
                                    each ->
                                            each.equals(remote)
                                                    ? new OwnRemote(
                                                            each.name(), kept.entered(after))
                                                    : each));
        }
    }

    private Entered enter(LoginEntry entry, Login login, Optional<String> bearer, Person person)
            throws SourceException {
        return switch (login) {
            case Login.Oidc _ -> entry.byLogin(logins, login.file(), person, Optional.empty());
            case Login.Candid(var places, var file) ->
                    entry.byCandid(logins, file, places, false, person, Optional.empty());
            case Login.Bearer(var file) ->
                    entry.byBearer(bearer.orElseThrow(), file, Optional.empty());
        };
    }

    private static SourceException problem(OwnRemote remote, String what, String remedy) {
        return new SourceException(
                new Problem(Problem.Kind.BAD_INPUT, what, remote.name().text(), remedy));
    }
}
