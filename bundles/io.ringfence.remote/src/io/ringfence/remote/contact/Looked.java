package io.ringfence.remote.contact;

import io.ringfence.model.ServerInfo;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.tls.Fingerprint;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What a server shows to somebody whom it does not know.
 *
 * @param protocol as in {@code TLSv1.3}
 * @param cipher as in {@code TLS_AES_256_GCM_SHA384}
 * @param chain its own certificate first; not empty
 * @param info what it says to anybody
 */
public record Looked(
        Endpoint.Https endpoint,
        String protocol,
        String cipher,
        List<X509Certificate> chain,
        ServerInfo info) {

    public Looked {
        chain = List.copyOf(chain);
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
