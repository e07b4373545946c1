package io.ringfence.remote.contact;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.auth.Logins;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.config.ServerAddress;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.own.Importing;
import io.ringfence.remote.own.Login;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.own.PinChange;
import io.ringfence.remote.own.ProjectName;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.tls.AuthorityPin;
import io.ringfence.remote.tls.Pin;
import io.ringfence.remote.tls.ServerTrust;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Adds a remote: looks at the server, has somebody decide, has the server trust us, and remembers
 * it. One that fails leaves nothing behind.
 *
 * @param once takes what is trusted until this process ends
 * @param identityName in the certificate of this user, if it has to be made
 */
public record Adding(
        OwnRemotes own,
        TrustedOnce once,
        Logins logins,
        RemoteSettings settings,
        EventLoops loops,
        CommonName identityName) {

    private static final String AGAIN = "look at the server again";

    /**
     * @return what was added; empty: the server lets us in, but it is trusted once only, and
     *     nothing was written
     * @throws SourceException if the server cannot be reached, is not trusted or does not trust us
     */
    public Optional<OwnRemote> add(Wanted wanted, Person person) throws SourceException {
        Importing.mustBeFree(wanted.name(), own.all());
        if (ServerAddress.isSocket(wanted.addresses().getFirst())) {
            return Optional.of(socket(wanted));
        }
        Verdict verdict = Verdict.of(wanted);
        Found<Looked> found =
                Found.first(wanted.addresses(), new Looking(own, settings, loops)::at);
        Looked server = found.what();
        Optional<Trust> known = ofKnownAuthority(wanted, server);
        Verdict.Judged judged =
                known.isPresent()
                        ? new Verdict.Judged(known.get(), true)
                        : verdict.on(server, person);
        Trust trust = judged.trust();
        if (!judged.kept()) {
            enterOnce(wanted, server, trust, person);
            return Optional.empty();
        }
        Optional<Login> login = entering().enter(wanted, server, trust, person);
        PinChange first =
                new PinChange(
                        now(),
                        Optional.empty(),
                        trust.fingerprint().orElseThrow(),
                        known.isPresent()
                                ? "first contact; the authority of client.ca signed it"
                                : reason(wanted));
        try {
            return Optional.of(remember(wanted, found.addresses(), trust, List.of(first), login));
        } catch (SourceException e) {
            if (login.isPresent()) {
                own.forgetLogin(login.get().file());
            }
            throw e;
        }
    }

    /**
     * PKI mode: where nothing else was given, a server of the user's authority needs no question.
     * One that is not of it goes the normal way, and who is asked hears why it is not.
     */
    private Optional<Trust> ofKnownAuthority(Wanted wanted, Looked server) throws SourceException {
        boolean given =
                wanted.authority().isPresent()
                        || wanted.token().isPresent()
                        || wanted.fingerprint().isPresent();
        if (given || server.doubt().isPresent()) {
            return Optional.empty();
        }
        return own.authorityFiles()
                .pin(AGAIN)
                .map(each -> new Trust.Authority(each.authority(), each.revoked()));
        // proven by the next connection
    }

    private Entering entering() {
        return new Entering(own, logins, settings, loops, identityName);
    }

    /** Logins are kept with their remote, and there will be none. */
    private void enterOnce(Wanted wanted, Looked server, Trust trust, Person person)
            throws SourceException {
        if (!(wanted.entry() instanceof Entry.Certificate)) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "a login is kept with its remote, and nothing is kept of a server that"
                                    + " is trusted once",
                            server.endpoint().text(),
                            "trust it always, or enter it with a certificate"));
        }
        entering().byCertificate(wanted, server, trust, person);
        once.trust(server.endpoint(), server.certificate());
    }

    private static String reason(Wanted wanted) {
        if (wanted.authority().isPresent()) {
            return "first contact; the authority was given";
        }
        if (wanted.token().isPresent()) {
            return "first contact; the token had the fingerprint";
        }
        return wanted.fingerprint().isPresent()
                ? "first contact; the fingerprint was given"
                : "first contact; somebody compared the fingerprint";
    }

    private Instant now() {
        return settings.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** What the certificate that was looked at, or its authority, must be from now on. */
    static ServerTrust expected(Trust trust, OwnRemotes own) {
        ServerTrust expected =
                switch (trust) {
                    case Trust.Pinned(var certificate) -> new Pin(certificate, AGAIN);
                    case Trust.Authority(var certificate, var revoked) ->
                            new AuthorityPin(certificate, revoked, AGAIN);
                    case Trust.Socket() ->
                            throw new IllegalArgumentException("a socket has no TLS");
                };
        return own.authorityFiles().unrevoked(expected);
    }

    static void mustSee(ProjectName project, Talk talk, Endpoint endpoint) throws SourceException {
        String encoded = URLEncoder.encode(project.text(), StandardCharsets.UTF_8);
        if (talk.get("/1.0/projects/" + encoded).status() != 200) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "there is no such project, or this client may not see it: " + project,
                            endpoint.text(),
                            "the server trusts this client now, but the remote was not added; add"
                                    + " it with another --project, without a token"));
        }
    }

    private OwnRemote socket(Wanted wanted) throws SourceException {
        String path = wanted.addresses().getFirst().replaceFirst("^unix:(//)?", "");
        if (path.isEmpty()) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "the daemon of this machine needs no remote",
                            wanted.name().text(),
                            "give unix: where a source is wanted, or the path of a socket here"));
        }
        Endpoint endpoint = new Endpoint.Unix(Path.of(path));
        try (Talk talk = new Talk(endpoint, null, settings, loops)) {
            talk.root();
            if (wanted.project().isPresent()) {
                mustSee(wanted.project().get(), talk, endpoint);
            }
        }
        return remember(
                wanted, wanted.addresses(), new Trust.Socket(), List.of(), Optional.empty());
    }

    private OwnRemote remember(
            Wanted wanted,
            List<String> addresses,
            Trust trust,
            List<PinChange> history,
            Optional<Login> login)
            throws SourceException {
        OwnRemote made =
                new OwnRemote(
                        wanted.name(),
                        new OwnRemote.Kept(
                                addresses,
                                trust,
                                wanted.project(),
                                Optional.empty(),
                                history,
                                login));
        own.change(
                remotes -> {
                    Importing.mustBeFree(wanted.name(), remotes);
                    remotes.add(made);
                });
        return made;
    }
}
