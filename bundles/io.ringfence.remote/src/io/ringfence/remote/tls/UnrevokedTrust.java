package io.ringfence.remote.tls;

import org.eclipse.jdt.annotation.Nullable;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;

import javax.net.ssl.SSLEngine;

/** Trusts what another trust does, unless an authority took it back. */
final class UnrevokedTrust extends RememberingTrust {

    private final RememberingTrust trust;
    private final Revocations revocations;

    UnrevokedTrust(RememberingTrust trust, Revocations revocations) {
        this.trust = trust;
        this.revocations = revocations;
    }

    @Override
    void decide(X509Certificate[] chain, String keyExchange, @Nullable SSLEngine engine)
            throws CertificateException {
        Optional<Doubt> refusal = revocations.refusal(chain);
        if (refusal.isPresent()) {
            throw new RefusedException(refusal.get());
        }
        trust.decide(chain, keyExchange, engine);
    }

    /** Whoever vouches for the certificate, it is not to be trusted. */
    static final class RefusedException extends CertificateException {

        private static final long serialVersionUID = 1;

        private final transient Doubt doubt;

        RefusedException(Doubt doubt) {
            super(doubt.why());
            this.doubt = doubt;
        }

        Doubt doubt() {
            return doubt;
        }
    }
}
