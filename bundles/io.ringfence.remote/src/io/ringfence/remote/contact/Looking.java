package io.ringfence.remote.contact;

import io.ringfence.model.ServerInfo;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.tls.TlsClient;

import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/**
 * The first of two phases: looks at a server, trusts nothing of what it says, and tells it nothing.
 * No certificate of ours is shown and no secret sent.
 *
 * @param own may have an authority, which is asked what it says of the server
 */
public record Looking(OwnRemotes own, RemoteSettings settings, EventLoops loops) {

    /**
     * @throws SourceException if it cannot be reached, its TLS or its certificate is too weak to be
     *     worth a look, or it is no LXD or Incus
     */
    public Looked at(Endpoint.Https endpoint) throws SourceException {
        TlsClient tls = TlsClient.looking(own.authorityFiles());
        try (Talk talk = new Talk(endpoint, tls, settings, loops)) {
            ServerInfo info = talk.root();
            SSLSession session = tls.session().orElseThrow();
            return new Looked(
                    endpoint,
                    session.getProtocol(),
                    session.getCipherSuite(),
                    chain(session, endpoint),
                    info,
                    tls.doubt());
        }
    }

    private static List<X509Certificate> chain(SSLSession session, Endpoint.Https endpoint)
            throws SourceException {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            for (Certificate each : session.getPeerCertificates()) {
                if (each instanceof X509Certificate certificate) {
                    chain.add(certificate);
                }
            }
        } catch (SSLPeerUnverifiedException e) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.NOT_TRUSTED,
                            "the server showed no certificate",
                            endpoint.text(),
                            "look at the address and port"),
                    e);
        }
        return chain;
    }
}
