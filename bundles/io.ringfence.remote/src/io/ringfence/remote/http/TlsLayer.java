package io.ringfence.remote.http;

import io.ringfence.model.source.Problem;

import java.util.Optional;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;

/** What makes a TCP connection a trusted one. */
public interface TlsLayer {

    /** A client engine for one connection. */
    SSLEngine engine(Endpoint.Https endpoint);

    /** A handshake succeeded. */
    void connected(SSLSession session);

    /**
     * Why a connection failed, if TLS can tell.
     *
     * @param cause what the handshake, or reading later, threw
     */
    Optional<Problem> explain(Endpoint.Https endpoint, Throwable cause);
}
