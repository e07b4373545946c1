package io.ringfence.remote.tls;

import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateRevokedException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts what one authority signed for the name that the server is reached by (RFC 5280, section 6;
 * the name by RFC 6125). With a revocation list every certificate must be told by it not to be
 * revoked: a list that is too old says nothing, and nothing is not enough.
 */
final class AuthorityTrust extends RememberingTrust {

    private final X509Certificate authority;
    private final X509ExtendedTrustManager judge;

    /**
     * @throws SourceException if the revocation list cannot be read
     */
    AuthorityTrust(AuthorityPin pin) throws SourceException {
        this.authority = pin.authority();
        @Nullable
        X509CRL read = pin.revoked().isEmpty() ? null : RevocationList.crl(pin.revoked().get());
        try {
            PKIXBuilderParameters parameters =
                    new PKIXBuilderParameters(
                            Set.of(new TrustAnchor(authority, null)), new X509CertSelector());
            parameters.setRevocationEnabled(read != null);
            if (read != null) {
                parameters.addCertStore(
                        CertStore.getInstance(
                                "Collection", new CollectionCertStoreParameters(List.of(read))));
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(new CertPathTrustManagerParameters(parameters));
            if (!(factory.getTrustManagers()[0] instanceof X509ExtendedTrustManager found)) {
                throw new IllegalStateException("every JDK has this");
            }
            this.judge = found;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has this", e);
        }
    }

    @Override
    void decide(X509Certificate[] chain, String keyExchange, @Nullable SSLEngine engine)
            throws CertificateException {
        for (X509Certificate each : chain) {
            if (!each.equals(authority) && Weakness.of(each).isPresent()) {
                throw new WeakException(Weakness.of(each).get());
            }
        }
        if (engine == null) {
            throw new UntrustedException("the name of the server is not known");
        }
        if (chain[0].getSubjectAlternativeNames() == null) {
            throw new UntrustedException("the certificate names no address");
        }
        try {
            judge.checkServerTrusted(chain, keyExchange, engine);
        } catch (CertificateException e) {
            throw new UntrustedException(why(e));
        }
    }

    /** Why the authority does not vouch for a server; empty if it does. */
    Optional<Doubt> doubt(X509Certificate[] chain, String keyExchange, @Nullable SSLEngine engine) {
        try {
            decide(chain, keyExchange, engine);
            return Optional.empty();
        } catch (CertificateException e) {
            return Optional.of(Doubt.of(String.valueOf(e.getMessage())));
        }
    }

    /** The JDK's reasons in words. */
    static String why(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CertificateExpiredException _ -> {
                    return "the certificate is expired";
                }
                case CertificateNotYetValidException _ -> {
                    return "the certificate is not valid yet";
                }
                case CertificateRevokedException _ -> {
                    return Revocations.REVOKED;
                }
                case CertPathValidatorException path
                        when path.getReason()
                                == CertPathValidatorException.BasicReason
                                        .UNDETERMINED_REVOCATION_STATUS -> {
                    return "the revocation list does not tell whether the certificate is revoked:"
                            + " it is too old or of another authority";
                }
                default -> {
                    // the reason may be further inside
                }
            }
        }
        String said = String.valueOf(thrown.getMessage());
        if (said.contains("No subject alternative") || said.contains("No name matching")) {
            return "the certificate is for another address";
        }
        return said.contains("unable to find valid certification path")
                ? "the authority has not signed the certificate"
                : said.replaceAll("\\p{Cntrl}", " ");
    }
}
