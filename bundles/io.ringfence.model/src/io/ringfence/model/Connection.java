package io.ringfence.model;

import java.util.List;

/**
 * How a server was reached for a capture.
 *
 * @param transport which way
 * @param address socket path or {@code host:port}
 * @param tls the session, unknown for a socket or an old capture
 * @param weakOffers what the server accepts below the house rule (a protocol below TLS 1.2, a suite
 *     without forward secrecy), as in {@code TLSv1.1}; empty when it refused all of them
 * @param debugEvents number of log events that carried the body of a request or an answer while
 *     capturing, counted up to the first few: only a daemon in debug mode sends them (events of
 *     level debug alone mean nothing, LXD 5.0.2 sends them always)
 * @param remote what the client on the machine that captured calls it; unknown when it has no name
 *     for it, or the capture is older than the question
 */
public record Connection(
        Transport transport,
        String address,
        Known<Tls> tls,
        Known<List<String>> weakOffers,
        Known<Integer> debugEvents,
        Known<ClientRemote> remote) {

    /** One of which nobody looked what a client calls it. */
    public Connection(
            Transport transport,
            String address,
            Known<Tls> tls,
            Known<List<String>> weakOffers,
            Known<Integer> debugEvents) {
        this(
                transport,
                address,
                tls,
                weakOffers,
                debugEvents,
                Known.unknown("nobody looked what the client calls it"));
    }

    /** The way to a server. */
    public enum Transport {
        UNIX,
        HTTPS
    }

    /**
     * A TLS session.
     *
     * @param protocol as in {@code TLSv1.3}
     * @param cipherSuite IANA name
     * @param chain PEM certificates that the server presented, its own first
     */
    public record Tls(String protocol, String cipherSuite, List<String> chain) {}
}
