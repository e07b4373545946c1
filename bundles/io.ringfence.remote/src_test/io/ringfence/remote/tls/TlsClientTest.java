package io.ringfence.remote.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.fixture.OldTlsServer;
import io.ringfence.remote.fixture.Peer;
import io.ringfence.remote.fixture.StubServer;
import io.ringfence.remote.http.ApiClient;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.http.Failure;
import io.ringfence.remote.http.Limits;
import io.ringfence.remote.http.Timeouts;

import org.bouncycastle.tls.ProtocolVersion;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/** Whom we trust, and what we say about those whom we do not. */
@Timeout(30)
class TlsClientTest {

    private static final Identity SERVER = Identity.ec();
    private static final Identity OTHER = Identity.ec();
    private static final Identity CLIENT = Identity.ec();
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final StubServer.Script ANSWER =
            peer -> {
                while (peer.request() != null) {
                    peer.json(200, "{}");
                }
            };

    private final EventLoops loops = new EventLoops();
    private @Nullable ApiClient client;

    @AfterEach
    void end() {
        ApiClient open = client;
        if (open != null) {
            open.close();
        }
        loops.close();
    }

    private ApiClient client(Endpoint endpoint, TlsClient tls) {
        ApiClient made =
                ApiClient.of(
                        endpoint,
                        tls,
                        loops.next(),
                        new Timeouts(SHORT, SHORT, SHORT, SHORT),
                        Limits.DEFAULT,
                        "Test/1");
        client = made;
        return made;
    }

    private Problem problem(Endpoint endpoint, TlsClient tls) throws InterruptedException {
        try {
            client(endpoint, tls).get("/1.0").get();
            throw new AssertionError("answered");
        } catch (ExecutionException e) {
            if (Failure.unwrap(e) instanceof SourceException known) {
                return known.problem();
            }
            throw new AssertionError(e);
        }
    }

    private static Pin pin(Identity identity) {
        return new Pin(identity.certificate(), Path.of("/conf/servercerts/lab.crt"));
    }

    private static TlsClient pinned() throws SourceException {
        return TlsClient.of(pin(SERVER), null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void trustsThePinnedCertificate(String protocol) throws Exception {
        TlsClient tls =
                TlsClient.of(
                        pin(SERVER),
                        new ClientCertificate(
                                CLIENT.certificate(),
                                CLIENT.keys().getPrivate(),
                                Path.of("client.crt")));
        try (StubServer server = StubServer.tls(SERVER.context(), ANSWER, protocol)) {
            assertThat(client(server.endpoint(), tls).get("/1.0").get().status()).isEqualTo(200);
        }
        var session = tls.session().orElseThrow();
        assertThat(session.getProtocol()).isEqualTo(protocol);
        assertThat(session.getPeerCertificates()).containsExactly(SERVER.certificate());
        assertThat(session.getLocalCertificates()).containsExactly(CLIENT.certificate());
        assertThat(TlsClient.strong(session.getCipherSuite())).isTrue();
    }

    @Test
    void showsTheFingerprintOfAServerThatIsNotPinned() throws Exception {
        try (StubServer server = StubServer.tls(SERVER.context(), ANSWER)) {
            Problem problem = problem(server.endpoint(), TlsClient.of(null, null));
            assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_TRUSTED);
            assertThat(problem.what()).contains(Fingerprint.of(SERVER.certificate()).hex());
            assertThat(problem.remedy())
                    .contains("ringfence remote add NAME https://" + server.endpoint().text());
        }
    }

    @Test
    void showsBothFingerprintsOfAServerThatChanged() throws Exception {
        try (StubServer server = StubServer.tls(OTHER.context(), ANSWER)) {
            Problem problem = problem(server.endpoint(), pinned());
            assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_TRUSTED);
            assertThat(problem.what())
                    .contains("pinned " + Fingerprint.of(SERVER.certificate()))
                    .contains("presented " + Fingerprint.of(OTHER.certificate()));
            assertThat(problem.remedy()).contains("/conf/servercerts/lab.crt");
            assertThat(server.connections()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void refusesAServerThatOffersOnlyTls11() throws Exception {
        try (OldTlsServer server = new OldTlsServer(ProtocolVersion.TLSv11)) {
            TlsClient tls = pinned();
            Problem problem = problem(server.endpoint(), tls);
            assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_TRUSTED);
            assertThat(problem.what()).contains("neither TLS 1.3 nor TLS 1.2");
            assertThat(tls.noCommonProtocol()).isTrue();
        }
    }

    @Test
    void refusesTls12WithoutForwardSecrecy() throws Exception {
        try (OldTlsServer server =
                new OldTlsServer(
                        ProtocolVersion.TLSv12,
                        org.bouncycastle.tls.CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256)) {
            assertThat(problem(server.endpoint(), pinned()).what())
                    .contains("neither TLS 1.3 nor TLS 1.2 with forward secrecy");
        }
    }

    @Test
    void saysThatThePortDoesNotSpeakTls() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual()
                    .start(
                            () -> {
                                try (var connection = plain.accept()) {
                                    connection
                                            .getOutputStream()
                                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
                                    connection.getInputStream().readAllBytes();
                                } catch (IOException _) {
                                    // the test is over
                                }
                            });
            Endpoint endpoint = new Endpoint.Https("127.0.0.1", plain.getLocalPort());
            assertThat(problem(endpoint, pinned()).what())
                    .isEqualTo("what answers does not speak TLS");
        }
    }

    @Test
    void saysThatTheHandshakeIsNotAnswered() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Endpoint endpoint = new Endpoint.Https("127.0.0.1", silent.getLocalPort());
            assertThat(problem(endpoint, pinned()).what())
                    .isEqualTo("the TLS handshake was not answered");
        }
    }

    @Test
    void saysThatTheServerHungUp() throws Exception {
        try (ServerSocket rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual()
                    .start(
                            () -> {
                                try (var connection = rude.accept()) {
                                    connection.getInputStream().read();
                                } catch (IOException _) {
                                    // the test is over
                                }
                            });
            Endpoint endpoint = new Endpoint.Https("127.0.0.1", rude.getLocalPort());
            Problem problem = problem(endpoint, pinned());
            assertThat(problem.kind()).isEqualTo(Problem.Kind.UNREACHABLE);
            assertThat(problem.what()).contains("closed the connection");
        }
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        Problem problem = problem(new Endpoint.Https("127.0.0.1", port), pinned());
        assertThat(problem.line())
                .isEqualTo(
                        "127.0.0.1:"
                                + port
                                + ": nobody listens on this port; look at the port and at"
                                + " core.https_address of the server");
    }

    @Test
    void saysThatTheHostIsNotKnown() throws Exception {
        Problem problem = problem(new Endpoint.Https("no-such-host.invalid", 8443), pinned());
        assertThat(problem.what()).isEqualTo("this host name is not known");
    }

    @Test
    void saysThatTheKeyIsNotTheCertificates() throws Exception {
        ClientCertificate mixed =
                new ClientCertificate(
                        CLIENT.certificate(), OTHER.keys().getPrivate(), Path.of("client.crt"));
        try (StubServer server = StubServer.tls(SERVER.context(), Peer::untilClosed)) {
            Problem problem = problem(server.endpoint(), TlsClient.of(pin(SERVER), mixed));
            assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_TRUSTED);
            assertThat(problem.remedy()).contains("look whether its key belongs to it");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TLS_AES_256_GCM_SHA384",
                "TLS_CHACHA20_POLY1305_SHA256",
                "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
                "TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256"
            })
    void takesStrongSuites(String suite) {
        assertThat(TlsClient.strong(suite)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TLS_RSA_WITH_AES_128_GCM_SHA256",
                "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256",
                "TLS_ECDH_ECDSA_WITH_AES_128_GCM_SHA256",
                "TLS_EMPTY_RENEGOTIATION_INFO_SCSV"
            })
    void refusesWeakSuites(String suite) {
        assertThat(TlsClient.strong(suite)).isFalse();
    }
}
