package io.ringfence.remote.tls;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts what an authority that everybody trusts signed for the name, as browsers do. */
final class SystemTrust extends RememberingTrust {

    private final X509ExtendedTrustManager judge;

    /**
     * @throws SourceException if the certificates cannot be read
     */
    SystemTrust(SystemAuthorities authorities) throws SourceException {
        @Nullable
        Path bundle = authorities.bundle().isPresent() ? authorities.bundle().get() : null;
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(bundle == null ? null : store(bundle));
            if (!(factory.getTrustManagers()[0] instanceof X509ExtendedTrustManager found)) {
                throw new IllegalStateException("every JDK has this");
            }
            this.judge = found;
        } catch (GeneralSecurityException | IOException e) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "the authorities that this machine trusts cannot be read",
                            bundle == null ? "Java" : bundle.toString(),
                            "look at SSL_CERT_FILE and at the package ca-certificates"),
                    e);
        }
    }

    private static KeyStore store(Path bundle) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(bundle)) {
            int count = 0;
            for (Certificate each :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("authority" + count, each);
                count++;
            }
        }
        return store;
    }

    @Override
    void decide(X509Certificate[] chain, String keyExchange, @Nullable SSLEngine engine)
            throws CertificateException {
        if (engine == null) {
            throw new UntrustedException("the name of the server is not known");
        }
        try {
            judge.checkServerTrusted(chain, keyExchange, engine);
        } catch (CertificateException e) {
            throw new UntrustedException(AuthorityTrust.why(e));
        }
    }
}
