package io.ringfence.remote.contact;

import io.ringfence.remote.fixture.Chain;
import io.ringfence.remote.fixture.StubServer;

import java.util.concurrent.atomic.AtomicLong;

/** What places for logins can do that servers can do, too: they are as little trusted. */
final class HostilePlaces {

    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n";

    private HostilePlaces() {}

    /** Sends a gigabyte of headers. */
    static StubServer endless(Chain chain, AtomicLong sent) {
        return StubServer.tls(
                chain.context(),
                peer -> {
                    peer.request();
                    peer.send("HTTP/1.1 200 OK\r\n");
                    byte[] header = ("X: " + "a".repeat(1000) + "\r\n").getBytes();
                    while (sent.addAndGet(header.length) < 1L << 30) {
                        peer.send(header);
                    }
                });
    }

    /** Sends a byte now and then. */
    static StubServer dripping(Chain chain) {
        return StubServer.tls(
                chain.context(),
                peer -> {
                    peer.request();
                    peer.send(HEAD);
                    while (true) {
                        peer.send(" ");
                        Thread.sleep(300);
                    }
                });
    }
}
