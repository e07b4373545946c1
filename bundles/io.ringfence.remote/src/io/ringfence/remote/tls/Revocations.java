package io.ringfence.remote.tls;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an authority took back, as far as its files tell. That is final: it counts whatever else
 * vouches for a certificate, and however old the list is. Where the files are there but cannot be
 * read, everything that they could be about is refused.
 */
final class Revocations {

    /** Why a certificate that the authority signed is refused. */
    static final String REVOKED = "the authority has revoked the certificate";

    private static final String UNTOLD =
            "whether the authority has revoked the certificate cannot be told: ";

    private final AuthorityFiles files;
    private final @Nullable X509Certificate authority;
    private final @Nullable X509CRL list;
    private final @Nullable Problem unreadable;

    /** Reads them. */
    static Revocations of(AuthorityFiles files) {
        if (!files.revokes()) {
            return new Revocations(files, null, null, null);
        }
        @Nullable X509Certificate authority = null;
        try {
            authority = files.read();
            return new Revocations(files, authority, RevocationList.crl(files.list()), null);
        } catch (SourceException e) {
            return new Revocations(files, authority, null, e.problem());
        }
    }

    /**
     * @param authority null if there is none, or it cannot be read
     * @param list null if there is none, or it or the authority cannot be read
     * @param unreadable why the first of them cannot be read; null if both can, or are not there
     */
    private Revocations(
            AuthorityFiles files,
            @Nullable X509Certificate authority,
            @Nullable X509CRL list,
            @Nullable Problem unreadable) {
        this.files = files;
        this.authority = authority;
        this.list = list;
        this.unreadable = unreadable;
    }

    /**
     * Why what a server shows is refused, whatever else makes it trusted; empty if it is not.
     *
     * @param chain the server's own certificate first
     */
    Optional<Doubt> refusal(X509Certificate[] chain) {
        X509Certificate known = authority;
        Problem trouble = unreadable;
        if (known == null) {
            return trouble == null || isSigned(chain[0], chain[0])
                    ? Optional.empty() // who signed themselves are of no authority
                    : Optional.of(untold(trouble));
        }
        List<X509Certificate> signed = signedBy(known, chain);
        if (signed.isEmpty()) {
            return Optional.empty();
        }
        X509CRL said = list;
        if (said == null) {
            return trouble == null ? Optional.empty() : Optional.of(untold(trouble));
        }
        return RevocationList.isSigned(said, known) && signed.stream().anyMatch(said::isRevoked)
                ? Optional.of(
                        new Doubt(
                                REVOKED + ": " + files.list() + " names it",
                                Optional.of(
                                        "ask the server's administrator: the server needs a new"
                                                + " certificate")))
                : Optional.empty();
    }

    private static Doubt untold(Problem unreadable) {
        return new Doubt(
                UNTOLD + unreadable.where() + ": " + unreadable.what(),
                Optional.of(unreadable.remedy()));
    }

    /** What the authority itself signed of all that leads to the server's own certificate. */
    private static List<X509Certificate> signedBy(
            X509Certificate authority, X509Certificate[] chain) {
        List<X509Certificate> leading = new ArrayList<>(List.of(chain[0]));
        List<X509Certificate> rest = new ArrayList<>(List.of(chain));
        rest.removeFirst();
        for (int i = 0; i < leading.size(); i++) {
            X509Certificate below = leading.get(i);
            List<X509Certificate> above =
                    rest.stream().filter(each -> isSigned(below, each)).toList();
            leading.addAll(above);
            rest.removeAll(above);
        }
        return leading.stream().filter(each -> isSigned(each, authority)).toList();
    }

    /** Whether a key signed this, which the certificate names as that of its issuer. */
    static boolean isSigned(X509Certificate certificate, X509Certificate signer) {
        if (!certificate.getIssuerX500Principal().equals(signer.getSubjectX500Principal())) {
            return false;
        }
        try {
            certificate.verify(signer.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
