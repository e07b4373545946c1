package io.ringfence.remote.tls;

import org.eclipse.jdt.annotation.Nullable;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLEngine;

/** Trusts what one of two trusts. */
final class EitherTrust extends RememberingTrust {

    private final RememberingTrust first;
    private final RememberingTrust second;

    /**
     * @param second whose reasons are told when both refuse
     */
    EitherTrust(RememberingTrust first, RememberingTrust second) {
        this.first = first;
        this.second = second;
    }

    @Override
    void decide(X509Certificate[] chain, String keyExchange, @Nullable SSLEngine engine)
            throws CertificateException {
        try {
            first.decide(chain, keyExchange, engine);
        } catch (CertificateException _) {
            second.decide(chain, keyExchange, engine);
        }
    }
}
