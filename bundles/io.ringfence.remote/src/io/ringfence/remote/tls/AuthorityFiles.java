package io.ringfence.remote.tls;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * The authority that a client trusts, and what it took back, as files say: {@code client.ca} and
 * {@code ca.crl}. They are read at each connection, so that changes count.
 *
 * @param certificate of the authority, present or not
 * @param list what it revoked, present or not
 */
public record AuthorityFiles(Path certificate, Path list) {

    /** Whether there is an authority. */
    public boolean isThere() {
        return isThere(certificate);
    }

    /** Also a link that leads nowhere: it is told when it is read. */
    private static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether there is an authority with a list. */
    boolean revokes() {
        return isThere() && isThere(list);
    }

    /**
     * Trust in the authority; empty if there is none.
     *
     * @param replacing what to do to trust another one instead, a phrase
     * @throws SourceException if its certificate cannot be read
     */
    public Optional<AuthorityPin> pin(String replacing) throws SourceException {
        if (!isThere()) {
            return Optional.empty();
        }
        return Optional.of(
                new AuthorityPin(
                        read(),
                        isThere(list) ? Optional.of(list.toAbsolutePath()) : Optional.empty(),
                        replacing));
    }

    /** The authority's certificate. */
    X509Certificate read() throws SourceException {
        try {
            return PemFiles.certificate(certificate);
        } catch (SourceException e) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            e.problem().what(),
                            e.problem().where(),
                            "put the certificate of the authority there again"),
                    e);
        }
    }

    /**
     * The authority, if it signed a certificate, which is then looked up in its list.
     *
     * @throws SourceException if its own certificate cannot be read
     */
    public Optional<AuthorityPin> signerOf(X509Certificate signed) throws SourceException {
        return pin("replace " + certificate)
                .filter(each -> Revocations.isSigned(signed, each.authority()));
    }

    /** Why a certificate is refused, whoever trusts it; empty if it is not. */
    public Optional<Doubt> refusal(X509Certificate trusted) {
        return Revocations.of(this).refusal(new X509Certificate[] {trusted});
    }

    /** The same trust without what the authority took back. */
    public ServerTrust unrevoked(ServerTrust trust) {
        return revokes() ? new Unrevoked(trust, this) : trust;
    }
}
