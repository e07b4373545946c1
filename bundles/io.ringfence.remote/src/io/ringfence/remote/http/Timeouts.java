package io.ringfence.remote.http;

import java.time.Duration;

/**
 * How long we wait for a server.
 *
 * @param connect for a TCP or socket connection to each address
 * @param handshake for TLS, and for the answer to the upgrade to a WebSocket
 * @param idle for the next byte of an answer; a stopped daemon is noticed by this one
 * @param total for a whole answer, however busily it trickles
 */
public record Timeouts(Duration connect, Duration handshake, Duration idle, Duration total) {

    /** For people who wait. */
    public static final Timeouts DEFAULT =
            new Timeouts(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(15),
                    Duration.ofMinutes(5));

    /** The same for somebody who waits this long for each sign of life. */
    public Timeouts withIdle(Duration wait) {
        return new Timeouts(
                shorter(connect, wait),
                shorter(handshake, wait),
                wait,
                total.compareTo(wait) < 0 ? wait : total);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
