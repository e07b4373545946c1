package io.ringfence.remote.tls;

import org.eclipse.jdt.annotation.Nullable;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;

import javax.net.ssl.SSLEngine;

/**
 * Trusts one certificate, byte for byte, and nothing else: no authority, no name, no date.
 *
 * <p>A server's self-signed certificate names neither the address it is reached at nor an
 * authority, so equality is both the strictest and the only check that always works.
 */
final class PinnedTrust extends RememberingTrust {

    private final @Nullable X509Certificate pinned;

    /**
     * @param pinned null: nothing is trusted, but what is presented is remembered
     */
    PinnedTrust(@Nullable X509Certificate pinned) {
        this.pinned = pinned;
    }

    @Override
    void decide(X509Certificate[] chain, String keyExchange, @Nullable SSLEngine engine)
            throws CertificateException {
        X509Certificate wanted = pinned;
        if (wanted == null || !Arrays.equals(wanted.getEncoded(), chain[0].getEncoded())) {
            throw new UntrustedException("not the pinned certificate");
        }
    }
}
