package io.ringfence.remote.contact;

import io.ringfence.model.ServerInfo;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.tls.Doubt;
import io.ringfence.remote.tls.Fingerprint;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What a server shows to somebody whom it does not know.
 *
 * @param protocol as in {@code TLSv1.3}
 * @param cipher as in {@code TLS_AES_256_GCM_SHA384}
 * @param chain its own certificate first; not empty
 * @param info what it says to anybody
 * @param doubt why the authority of this user does not vouch for it; empty: it does, or there is
 *     none
 */
public record Looked(
        Endpoint.Https endpoint,
        String protocol,
        String cipher,
        List<X509Certificate> chain,
        ServerInfo info,
        Optional<Doubt> doubt) {

    public Looked {
        chain = List.copyOf(chain);
    }

    /** What somebody must know who is asked about it, without a full stop; mostly nothing. */
    public Optional<String> warning() {
        return doubt.map(each -> "your authority (client.ca) does not vouch for it: " + each.why());
    }

    /**
     * Whether nothing makes it trusted: the authority of this user has revoked it, or that cannot
     * be told.
     */
    public boolean isRefused() {
        return doubt.filter(Doubt::isFinal).isPresent();
    }

    /** Where it was looked at: {@code host:port}. */
    public String address() {
        return endpoint.text();
    }

    /** The server's certificate. */
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** Its fingerprint. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(certificate());
    }
}
