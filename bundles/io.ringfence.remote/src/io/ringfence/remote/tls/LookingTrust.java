package io.ringfence.remote.tls;

import org.eclipse.jdt.annotation.Nullable;

import java.security.cert.X509Certificate;

import javax.net.ssl.SSLEngine;

/**
 * Trusts nobody and lets a handshake end all the same, so that the server can be looked at. Used
 * only where nothing of ours is sent: no certificate, no secret, and one question that anybody may
 * ask.
 */
final class LookingTrust extends RememberingTrust {

    @Override
    void decide(X509Certificate[] chain, String keyExchange, @Nullable SSLEngine engine) {
        // what was presented is remembered; who looks decides
    }
}
