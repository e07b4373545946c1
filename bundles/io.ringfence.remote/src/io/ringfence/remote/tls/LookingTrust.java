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

    private final Revocations revocations;
    private final Opinion opinion;
    private volatile Optional<Doubt> doubt = Optional.empty();

    /** Why an authority does not vouch for a server; empty if it does. */
    @FunctionalInterface
    interface Opinion {
        Optional<Doubt> of(X509Certificate[] chain, String keyExchange, @Nullable SSLEngine engine);
    }

    /**
     * @param revocations what nothing makes trusted
     * @param opinion of an authority, which is wanted, too
     */
    LookingTrust(Revocations revocations, Opinion opinion) {
        this.revocations = revocations;
        this.opinion = opinion;
    }

    /** Why the authority does not vouch for what was presented last; empty: it does, or is none. */
    Optional<Doubt> doubt() {
        return doubt;
    }

    @Override
    void decide(X509Certificate[] chain, String keyExchange, @Nullable SSLEngine engine) {
        // what was presented is remembered; who looks decides
        doubt = revocations.refusal(chain).or(() -> opinion.of(chain, keyExchange, engine));
    }
}
