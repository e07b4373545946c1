package io.ringfence.remote.contact;

import io.ringfence.model.ServerInfo;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.auth.Logins;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.own.Login;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.own.ProjectName;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.tls.ClientCertificate;
import io.ringfence.remote.tls.TlsClient;

import java.util.List;
import java.util.Optional;

/**
 * Gets this user into a server that is trusted by now.
 *
 * @param identityName in the certificate of this user, if it has to be made
 */
record Entering(
        OwnRemotes own,
        Logins logins,
        RemoteSettings settings,
        EventLoops loops,
        CommonName identityName) {

    /**
     * Gets in.
     *
     * @return the login that was needed; empty: it is by certificate
     */
    Optional<Login> enter(Wanted wanted, Looked server, Trust trust, Person person)
            throws SourceException {
        List<String> methods = server.info().authMethods();
        boolean onlyOidc = methods.contains("oidc") && !methods.contains("tls");
        LoginEntry entry =
                new LoginEntry(server.endpoint(), Adding.expected(trust, own), settings, loops);
        String file = Logins.newFile();
        Optional<ProjectName> project = wanted.project();
        return switch (wanted.entry()) {
            case Entry.Bearer(String token) -> kept(entry.byBearer(token, file, project));
            case Entry.Candid(Optional<String> place) ->
                    kept(
                            entry.byCandid(
                                    logins,
                                    file,
                                    place.map(List::of).orElse(List.of()),
                                    place.isPresent(),
                                    person,
                                    project));
            case Entry.Certificate _ when !onlyOidc || wanted.token().isPresent() -> {
                byCertificate(wanted, server, trust, person);
                yield Optional.empty();
            }
            default -> kept(entry.byLogin(logins, file, person, project));
        };
    }

    private Optional<Login> kept(Logins.Entered entered) throws SourceException {
        logins.keep(entered);
        return Optional.of(entered.login());
    }

    /** Has the server trust us, if it does not yet. */
    void byCertificate(Wanted wanted, Looked server, Trust trust, Person person)
            throws SourceException {
        OwnIdentity identity = new OwnIdentity(own.identities());
        boolean known = false;
        try {
            ClientCertificate client =
                    identity.certificate(identityName, settings.clock().instant());
            TlsClient tls = TlsClient.of(Adding.expected(trust, own), client);
            Endpoint.Https endpoint = server.endpoint();
            try (Talk talk = new Talk(endpoint, tls, settings, loops)) {
                ServerInfo info = talk.root();
                if (info.trusted()) {
                    wanted.token().ifPresent(token -> person.tokenLeft(server, token));
                } else {
                    Enrolment enrolment = new Enrolment(talk, endpoint, info);
                    if (wanted.token().isPresent()) {
                        enrolment.byToken(wanted.token().get(), settings.clock().instant());
                    } else {
                        enrolment.byPassword(person.password(server));
                    }
                    info = talk.root();
                }
                if (!info.trusted()) {
                    throw new SourceException(
                            new Problem(
                                    Problem.Kind.NOT_TRUSTED,
                                    "the server took it but does not trust this client",
                                    endpoint.text(),
                                    "in PKI mode only certificates of its authority come in"));
                }
                known = true;
                if (wanted.project().isPresent()) {
                    Adding.mustSee(wanted.project().get(), talk, endpoint);
                }
            }
        } finally {
            if (!known) {
                identity.forgetIfNew();
            }
        }
    }
}
