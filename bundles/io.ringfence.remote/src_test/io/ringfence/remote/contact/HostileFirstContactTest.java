package io.ringfence.remote.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.source.Problem;
import io.ringfence.remote.fixture.FakeApi;
import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.fixture.OldTlsServer;
import io.ringfence.remote.fixture.StubServer;
import io.ringfence.remote.tls.Fingerprint;

import org.bouncycastle.tls.ProtocolVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;

/** Servers that mean no good: each ends soon, with words, and leaves nothing behind. */
@Timeout(20)
class HostileFirstContactTest extends ContactCase {

    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n";

    @Test
    void neverFinishesTheHandshake() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Problem problem = refused(wanted("https://127.0.0.1:" + silent.getLocalPort()));
            assertThat(problem.what()).isEqualTo("the TLS handshake was not answered");
        }
    }

    @Test
    void sendsAGigabyteOfHeaders() throws Exception {
        AtomicLong sent = new AtomicLong();
        String address =
                start(
                        peer -> {
                            peer.request();
                            peer.send("HTTP/1.1 200 OK\r\n");
                            byte[] header = ("X: " + "a".repeat(1000) + "\r\n").getBytes();
                            while (sent.addAndGet(header.length) < 1L << 30) {
                                peer.send(header);
                            }
                        });
        assertThat(refused(wanted(address)).what()).contains("head of the answer is bigger");
        assertThat(sent.get()).isLessThan(16 << 20);
    }

    @Test
    void sendsAGigabyteOfAnswer() throws Exception {
        AtomicLong sent = new AtomicLong();
        String address =
                start(
                        peer -> {
                            peer.request();
                            peer.send(
                                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                            + "Transfer-Encoding: chunked\r\n\r\n");
                            byte[] chunk = ("10000\r\n" + " ".repeat(65536) + "\r\n").getBytes();
                            while (sent.addAndGet(65536) < 1L << 30) {
                                peer.send(chunk);
                            }
                        });
        assertThat(refused(wanted(address)).what()).contains("is bigger than 4 MiB");
        assertThat(sent.get()).isLessThan(32 << 20);
    }

    @Test
    void dripsAByteNowAndThen() throws Exception {
        long started = System.nanoTime();
        String address =
                start(
                        peer -> {
                            peer.request();
                            peer.send(HEAD);
                            while (true) {
                                peer.send(" ");
                                Thread.sleep(300);
                            }
                        });
        assertThat(refused(wanted(address)).what()).contains("not complete after 3 s");
        assertThat(System.nanoTime() - started).isLessThan(8_000_000_000L);
    }

    @Test
    void redirects() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        String address =
                start(
                        peer -> {
                            while (peer.request() != null) {
                                requests.incrementAndGet();
                                peer.send(
                                        "HTTP/1.1 302 Found\r\nLocation: https://127.0.0.1:1/\r\n"
                                                + "Content-Length: 0\r\n\r\n");
                            }
                        });
        assertThat(refused(wanted(address)).what()).contains("HTTP status 302");
        assertThat(requests).hasValue(1);
    }

    @Test
    void isSomethingElse() throws Exception {
        String address =
                start(
                        peer -> {
                            peer.request();
                            peer.json(200, "{\"metadata\":{}}");
                        });
        assertThat(refused(wanted(address)).what()).contains("not an LXD or Incus API");
    }

    /** It shows one certificate to who looks, and another one to who brings a secret. */
    @Test
    void swapsTheCertificateBetweenLookAndTrust() throws Exception {
        FakeApi api = trusting("pw");
        person.password = "pw";
        try (StubServer real = StubServer.tls(SERVER.context(), api);
                StubServer bad = StubServer.tls(OTHER.context(), api);
                Switch between = new Switch(real.port(), bad.port())) {
            String address = "https://127.0.0.1:" + between.port();
            Problem problem = refused(wanted(address));
            assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_TRUSTED);
            assertThat(problem.what())
                    .contains("pinned " + Fingerprint.of(SERVER.certificate()))
                    .contains("presented " + Fingerprint.of(OTHER.certificate()));
            assertThat(api.asked()).containsExactly("/1.0"); // nothing to the second one
            assertThat(person.passwords).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void whatIsStrongIsTaken(String protocol) throws Exception {
        FakeApi api = new FakeApi().root("trusted", false, "projects");
        add(wanted(start(SERVER.context(), api, protocol)));
        assertThat(person.seen.getFirst().protocol()).isEqualTo(protocol);
        assertThat(person.seen.getFirst().cipher()).matches(".*(GCM|CHACHA20).*SHA(256|384)");
    }

    @Test
    void whatIsWeakIsNamed() throws Exception {
        try (OldTlsServer old = new OldTlsServer(ProtocolVersion.TLSv11)) {
            Problem problem = refused(wanted("https://" + old.endpoint().text()));
            assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_TRUSTED);
            assertThat(problem.what()).endsWith("but only TLSv1.1");
        }
        try (OldTlsServer old =
                new OldTlsServer(
                        ProtocolVersion.TLSv12,
                        org.bouncycastle.tls.CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256)) {
            assertThat(refused(wanted("https://" + old.endpoint().text())).what())
                    .endsWith("but only TLS_RSA_WITH_AES_128_GCM_SHA256");
        }
    }

    @Test
    void aServerWithoutACertificateIsNone() throws Exception {
        SSLContext none = SSLContext.getInstance("TLS");
        none.init(new KeyManager[0], null, null);
        assertThat(refused(wanted(start(none, new FakeApi()))).kind())
                .isIn(Problem.Kind.NOT_TRUSTED, Problem.Kind.UNREACHABLE);
    }

    @Test
    void aServerThatIsGoneAfterTheLook() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        FakeApi api = trusting("pw");
        String address =
                start(
                        Identity.ec().context(),
                        peer -> {
                            if (connections.incrementAndGet() == 1) {
                                api.serve(peer);
                            }
                        });
        assertThat(refused(wanted(address)).what()).contains("closed");
    }
}
