package io.ringfence.remote.tls;

import org.eclipse.jdt.annotation.Nullable;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts one certificate, byte for byte, and nothing else: no authority, no name, no date.
 *
 * <p>A server's self-signed certificate names neither the address it is reached at nor an
 * authority, so equality is both the strictest and the only check that always works.
 */
final class PinnedTrust extends X509ExtendedTrustManager {

    private final @Nullable X509Certificate pinned;
    private volatile List<X509Certificate> presented = List.of();

    /**
     * @param pinned null: nothing is trusted, but what is presented is remembered
     */
    PinnedTrust(@Nullable X509Certificate pinned) {
        this.pinned = pinned;
    }

    /** What the server presented last, its own certificate first; empty before it did. */
    List<X509Certificate> presented() {
        return presented;
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        presented = List.of(chain);
        X509Certificate wanted = pinned;
        if (wanted == null
                || chain.length == 0
                || !Arrays.equals(wanted.getEncoded(), chain[0].getEncoded())) {
            throw new UntrustedException();
        }
    }

    @Override
    public void checkServerTrusted(
            X509Certificate @Nullable [] chain,
            @Nullable String authType,
            @Nullable SSLEngine engine)
            throws CertificateException {
        check(chain == null ? new X509Certificate[0] : chain);
    }

    @Override
    public void checkServerTrusted(
            X509Certificate @Nullable [] chain, @Nullable String authType, @Nullable Socket socket)
            throws CertificateException {
        check(chain == null ? new X509Certificate[0] : chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String authType)
            throws CertificateException {
        check(chain == null ? new X509Certificate[0] : chain);
    }

    @Override
    public void checkClientTrusted(
            X509Certificate @Nullable [] chain,
            @Nullable String authType,
            @Nullable SSLEngine engine)
            throws CertificateException {
        throw new UntrustedException();
    }

    @Override
    public void checkClientTrusted(
            X509Certificate @Nullable [] chain, @Nullable String authType, @Nullable Socket socket)
            throws CertificateException {
        throw new UntrustedException();
    }

    @Override
    public void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String authType)
            throws CertificateException {
        throw new UntrustedException();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    /** The certificate is not the pinned one. */
    static final class UntrustedException extends CertificateException {

        private static final long serialVersionUID = 1;

        UntrustedException() {
            super("not the pinned certificate");
        }
    }
}
