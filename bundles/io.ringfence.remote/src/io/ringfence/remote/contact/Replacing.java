package io.ringfence.remote.contact;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.config.ServerAddress;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.own.PinChange;
import io.ringfence.remote.own.RemoteName;
import io.ringfence.remote.tls.Fingerprint;
import io.ringfence.remote.tls.TlsClient;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Trusts another certificate of a server from now on: never by itself, and with the reason. */
public record Replacing(
        OwnRemotes own, TrustedOnce once, RemoteSettings settings, EventLoops loops) {

    private static final int LONGEST = 1000;

    /**
     * What a server is trusted as from now on.
     *
     * @param fingerprint what its certificate must have; empty: somebody is asked
     * @param authority whose certificates are trusted instead of one certificate
     * @param revoked file of the authority's revocation list
     * @param reason why
     */
    public record Change(
            Optional<Fingerprint> fingerprint,
            Optional<X509Certificate> authority,
            Optional<Path> revoked,
            String reason) {}

    /**
     * @return what it is trusted as now; empty if that is what it was before
     * @throws SourceException if the server cannot be reached, or nobody says that it is trusted;
     *     then nothing is changed
     */
    public Optional<Trust> replace(OwnRemote remote, Change change, Person person)
            throws SourceException {
        OwnRemote.Kept kept = kept(remote);
        if (change.reason().isBlank() || change.reason().length() > LONGEST) {
            throw problem(
                    remote.name(),
                    "a reason is wanted",
                    "give one of at most %d characters".formatted(LONGEST));
        }
        Looked server = Found.first(kept.addresses(), new Looking(own, settings, loops)::at).what();
        if (isTheSame(kept.trust(), server, change)) {
            return Optional.empty();
        }
        Verdict.Judged judged =
                new Verdict(change.fingerprint(), change.authority(), change.revoked())
                        .on(server, person);
        Trust trust = judged.trust();
        prove(trust, server);
        if (!judged.kept()) {
            once.trust(server.endpoint(), server.certificate());
            return Optional.of(trust);
        }
        own.change(remotes -> exchange(remote, kept, trust, change.reason(), remotes));
        return Optional.of(trust);
    }

    private static boolean isTheSame(Trust before, Looked server, Change change) {
        return change.authority().isEmpty()
                && change.fingerprint().map(server.fingerprint()::equals).orElse(true)
                && before instanceof Trust.Pinned(X509Certificate pinned)
                && pinned.equals(server.certificate());
    }

    /** The server must still be who was looked at. */
    private void prove(Trust trust, Looked server) throws SourceException {
        TlsClient tls = TlsClient.of(Adding.expected(trust, own), null);
        try (Talk talk = new Talk(server.endpoint(), tls, settings, loops)) {
            talk.root();
        }
    }

    private void exchange(
            OwnRemote remote,
            OwnRemote.Kept seen,
            Trust trust,
            String reason,
            List<OwnRemote> remotes)
            throws SourceException {
        PinChange made =
                new PinChange(
                        settings.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                        seen.trust().fingerprint(),
                        trust.fingerprint().orElseThrow(),
                        reason);
        int place = remotes.indexOf(remote);
        if (place < 0) {
            throw problem(
                    remote.name(), "this remote was changed meanwhile", "look at it and try again");
        }
        remotes.set(place, new OwnRemote(remote.name(), seen.trusting(trust, made)));
    }

    private static OwnRemote.Kept kept(OwnRemote remote) throws SourceException {
        return switch (remote.held()) {
            case OwnRemote.Linked linked ->
                    throw problem(
                            remote.name(),
                            "%s keeps what is trusted here".formatted(linked.client().client()),
                            "change it there");
            case OwnRemote.Kept kept when ServerAddress.isSocket(kept.address()) ->
                    throw problem(
                            remote.name(),
                            "a socket has no certificate",
                            "there is nothing to be replaced");
            case OwnRemote.Kept kept -> kept;
        };
    }

    private static SourceException problem(RemoteName name, String what, String remedy) {
        return new SourceException(new Problem(Problem.Kind.BAD_INPUT, what, name.text(), remedy));
    }
}
