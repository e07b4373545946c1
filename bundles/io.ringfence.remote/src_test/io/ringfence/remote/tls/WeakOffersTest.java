package io.ringfence.remote.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Known;
import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.fixture.OldTlsServer;
import io.ringfence.remote.fixture.Peer;
import io.ringfence.remote.fixture.StubServer;
import io.ringfence.remote.http.Endpoint;

import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.ProtocolVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;

/** What a server accepts that it must not. */
@Timeout(30)
class WeakOffersTest {

    private static Known<List<String>> of(Endpoint endpoint, Duration timeout) {
        if (endpoint instanceof Endpoint.Https https) {
            return new WeakOffers(timeout).of(https).join();
        }
        throw new AssertionError(endpoint);
    }

    private static Known<List<String>> of(OldTlsServer server) {
        return of(server.endpoint(), Duration.ofSeconds(10));
    }

    @Test
    void findsOldProtocols() throws IOException {
        try (OldTlsServer server = new OldTlsServer(ProtocolVersion.TLSv11)) {
            assertThat(of(server)).isEqualTo(Known.of(List.of("TLSv1.1")));
        }
        try (OldTlsServer server = new OldTlsServer(ProtocolVersion.TLSv10)) {
            assertThat(of(server)).isEqualTo(Known.of(List.of("TLSv1.0")));
        }
    }

    @Test
    void findsSuitesWithoutForwardSecrecy() throws IOException {
        try (OldTlsServer server =
                new OldTlsServer(
                        ProtocolVersion.TLSv12, CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256)) {
            assertThat(of(server)).isEqualTo(Known.of(List.of("TLS_RSA_WITH_AES_128_GCM_SHA256")));
        }
    }

    @Test
    void findsNothingWhereAllIsRefused() throws IOException {
        for (String protocol : List.of("TLSv1.3", "TLSv1.2")) {
            try (StubServer server =
                    StubServer.tls(Identity.rsa().context(), Peer::untilClosed, protocol)) {
                assertThat(of(server.endpoint(), Duration.ofSeconds(10)))
                        .isEqualTo(Known.of(List.of()));
            }
        }
    }

    @Test
    void isUnknownWhereNobodyAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Endpoint endpoint = new Endpoint.Https("127.0.0.1", silent.getLocalPort());
            assertThat(of(endpoint, Duration.ofMillis(300)).whyUnknown().orElse(""))
                    .contains("did not answer");
        }
    }

    @Test
    void isUnknownWhereTheConnectionBreaks() throws IOException {
        try (ServerSocket rude = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual()
                    .start(
                            () -> {
                                try {
                                    while (true) {
                                        rude.accept().close();
                                    }
                                } catch (IOException _) {
                                    // the test is over
                                }
                            });
            Endpoint endpoint = new Endpoint.Https("127.0.0.1", rude.getLocalPort());
            assertThat(of(endpoint, Duration.ofSeconds(10)).whyUnknown().orElse(""))
                    .contains("neither accepted nor refused");
        }
    }
}
