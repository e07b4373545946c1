package io.ringfence.remote.tls;

import org.eclipse.jdt.annotation.Nullable;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * Presents one certificate, whatever authorities the server names.
 *
 * <p>A server in PKI mode names its authority in the request, and the JDK's own manager would then
 * send nothing; but such servers may trust a self-signed certificate, too. Only the certificate
 * itself is sent: LXD looks at the last one of the chain (lxd/daemon.go, Authenticate).
 */
final class OneKey extends X509ExtendedKeyManager {

    private static final String ALIAS = "client";

    private final ClientCertificate client;

    OneKey(ClientCertificate client) {
        this.client = client;
    }

    @Override
    public String chooseEngineClientAlias(
            String @Nullable [] keyType,
            Principal @Nullable [] issuers,
            @Nullable SSLEngine engine) {
        return ALIAS;
    }

    @Override
    public String chooseClientAlias(
            String @Nullable [] keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return ALIAS;
    }

    @Override
    public String[] getClientAliases(@Nullable String keyType, Principal @Nullable [] issuers) {
        return new String[] {ALIAS};
    }

    @Override
    public X509Certificate[] getCertificateChain(@Nullable String alias) {
        return new X509Certificate[] {client.certificate()};
    }

    @Override
    public PrivateKey getPrivateKey(@Nullable String alias) {
        return client.key();
    }

    @Override
    public String @Nullable [] getServerAliases(
            @Nullable String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseServerAlias(
            @Nullable String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
