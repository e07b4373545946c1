package io.ringfence.remote.tls;

import org.eclipse.jdt.annotation.Nullable;

import java.security.cert.X509Certificate;
import java.util.Optional;

import javax.net.ssl.SSLEngine;

/**
 * Trusts nobody and lets a handshake end all the same, so that the server can be looked at. Used
 * only where nothing of ours is sent: no certificate, no secret, and one question that anybody may
 * ask.
 */
final class LookingTrust extends RememberingTrust {

    private final Optional<AuthorityTrust> authority;
    private volatile Optional<Doubt> doubt = Optional.empty();

    /**
     * @param authority whose opinion is wanted, too
     */
    LookingTrust(Optional<AuthorityTrust> authority) {
        this.authority = authority;
    }

    /** Why the authority does not vouch for what was presented last; empty: it does, or is none. */
    Optional<Doubt> doubt() {
        return doubt;
    }

    @Override
    void decide(X509Certificate[] chain, String keyExchange, @Nullable SSLEngine engine) {
        // what was presented is remembered; who looks decides
        doubt = authority.flatMap(each -> each.doubt(chain, keyExchange, engine));
    }
}
