package io.ringfence.remote.contact;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.tls.Doubt;
import io.ringfence.remote.tls.Fingerprint;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * The second of two phases: whether a server that was looked at is trusted, and as what.
 *
 * @param fingerprint what its certificate must have; empty: somebody must say
 * @param authority whose certificates are trusted instead of one certificate
 * @param revoked file of the authority's revocation list
 */
record Verdict(
        Optional<Fingerprint> fingerprint,
        Optional<X509Certificate> authority,
        Optional<Path> revoked) {

    /** Two fingerprints that were given must be the same. */
    static Verdict of(Wanted wanted) throws SourceException {
        Optional<Fingerprint> given = wanted.fingerprint();
        Optional<Fingerprint> told = wanted.token().map(TrustToken::fingerprint);
        if (given.isPresent() && told.isPresent() && !given.equals(told)) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "the fingerprint that was given is not that of the token: "
                                    + given.get()
                                    + ", "
                                    + told.get(),
                            wanted.name().text(),
                            "ask who gave them which is right"));
        }
        return new Verdict(given.or(() -> told), wanted.authority(), wanted.revoked());
    }

    /**
     * What came of it.
     *
     * @param kept false: only until this process ends
     */
    record Judged(Trust trust, boolean kept) {}

    /**
     * What is trusted from now on. That an authority signed the certificate is not looked at here:
     * the next connection has to prove it.
     *
     * @throws SourceException if the server is not the one that is meant, or nobody says that it is
     */
    Judged on(Looked server, Person person) throws SourceException {
        if (fingerprint.isPresent() && !fingerprint.get().equals(server.fingerprint())) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.NOT_TRUSTED,
                            "the server's certificate is not the one that was given: given "
                                    + fingerprint.get()
                                    + ", presented "
                                    + server.fingerprint(),
                            server.endpoint().text(),
                            "nothing was sent and nothing changed; look whether the fingerprint or"
                                    + " token is of this server, otherwise somebody may be in"
                                    + " between"));
        }
        mustNotBeRevoked(server);
        if (authority.isPresent()) {
            return new Judged(new Trust.Authority(authority.get(), revoked), true);
        }
        Decision decision = fingerprint.isPresent() ? Decision.ALWAYS : person.trusts(server);
        if (decision == Decision.NO) {
            throw notTrusted(server);
        }
        return new Judged(new Trust.Pinned(server.certificate()), decision == Decision.ALWAYS);
    }

    /**
     * What the authority of this user took back is not trusted, whoever vouches for it now: a
     * fingerprint tells which certificate it is, not who has its key by now.
     */
    static void mustNotBeRevoked(Looked server) throws SourceException {
        Optional<String> remedy = server.doubt().flatMap(Doubt::remedy);
        if (remedy.isPresent()) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.NOT_TRUSTED,
                            server.doubt().orElseThrow().why(),
                            server.endpoint().text(),
                            "nothing was sent and nothing changed; " + remedy.get()));
        }
    }

    /** Somebody said no. */
    static SourceException notTrusted(Looked server) {
        return new SourceException(
                new Problem(
                        Problem.Kind.CANCELLED,
                        "the certificate was not trusted",
                        server.endpoint().text(),
                        "nothing was changed; compare the fingerprint with"
                                + " certificate_fingerprint of `lxc info` on the server"
                                + " itself"));
    }
}
