package io.ringfence.remote.tls;

import org.eclipse.jdt.annotation.Nullable;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Remembers what servers present, and refuses what is weak whoever vouches for it. Whom it trusts
 * beyond that, its subclasses say.
 */
abstract class RememberingTrust extends X509ExtendedTrustManager {

    private volatile List<X509Certificate> presented = List.of();

    /** What the server presented last, its own certificate first; empty before it did. */
    List<X509Certificate> presented() {
        return presented;
    }

    private void check(
            X509Certificate @Nullable [] chain,
            @Nullable String keyExchange,
            @Nullable SSLEngine engine)
            throws CertificateException {
        presented = chain == null ? List.of() : List.of(chain);
        if (chain == null || chain.length == 0) {
            throw new UntrustedException("it presented no certificate");
        }
        Optional<String> weakness = Weakness.of(chain);
        if (weakness.isPresent()) {
            throw new WeakException(weakness.get());
        }
        decide(chain, keyExchange == null ? "UNKNOWN" : keyExchange, engine);
    }

    /**
     * Whether this is the server that it must be.
     *
     * @param chain the server's own certificate first; not empty
     * @throws CertificateException if it is not
     */
    abstract void decide(X509Certificate[] chain, String keyExchange, @Nullable SSLEngine engine)
            throws CertificateException;

    @Override
    public void checkServerTrusted(
            X509Certificate @Nullable [] chain,
            @Nullable String authType,
            @Nullable SSLEngine engine)
            throws CertificateException {
        check(chain, authType, engine);
    }

    @Override
    public void checkServerTrusted(
            X509Certificate @Nullable [] chain, @Nullable String authType, @Nullable Socket socket)
            throws CertificateException {
        check(chain, authType, null);
    }

    @Override
    public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String authType)
            throws CertificateException {
        check(chain, authType, null);
    }

    @Override
    public void checkClientTrusted(
            X509Certificate @Nullable [] chain,
            @Nullable String authType,
            @Nullable SSLEngine engine)
            throws CertificateException {
        throw new UntrustedException("servers trust clients");
    }

    @Override
    public void checkClientTrusted(
            X509Certificate @Nullable [] chain, @Nullable String authType, @Nullable Socket socket)
            throws CertificateException {
        throw new UntrustedException("servers trust clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String authType)
            throws CertificateException {
        throw new UntrustedException("servers trust clients");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    /** The certificate is not that of the server that it must be. */
    static final class UntrustedException extends CertificateException {

        private static final long serialVersionUID = 1;

        /**
         * @param why for people, without a full stop
         */
        UntrustedException(String why) {
            super(why);
        }
    }

    /** Nobody could tell whether the certificate is genuine. */
    static final class WeakException extends CertificateException {

        private static final long serialVersionUID = 1;

        WeakException(String weakness) {
            super(weakness);
        }
    }
}
