package io.ringfence.remote.contact;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.tls.Pin;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The certificates that somebody trusts until this process ends ({@link Decision#ONCE}), by the
 * address of their servers: in memory alone.
 */
@Component(service = TrustedOnce.class)
public final class TrustedOnce {

    private final Map<Endpoint.Https, X509Certificate> certificates = new ConcurrentHashMap<>();

    /** With none. */
    @Activate
    public TrustedOnce() {}

    /** Trusts this certificate and no other one at this address. */
    void trust(Endpoint.Https endpoint, X509Certificate certificate) {
        certificates.put(endpoint, certificate);
    }

    /**
     * Has somebody decide about a server.
     *
     * @throws SourceException if it is not trusted
     */
    public void ask(Looked server, OncePrompt prompt) throws SourceException {
        Verdict.mustNotBeRevoked(server);
        if (!prompt.trusts(server)) {
            throw Verdict.notTrusted(server);
        }
        trust(server.endpoint(), server.certificate());
    }

    /** What a connection to this address must find; empty if nobody decided about it. */
    public Optional<Pin> at(Endpoint.Https endpoint) {
        X509Certificate certificate = certificates.get(endpoint);
        return certificate == null
                ? Optional.empty()
                : Optional.of(
                        new Pin(
                                certificate,
                                "add it with `ringfence remote add`, or open it anew: it was"
                                        + " trusted once"));
    }
}
