package io.ringfence.remote.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.Connection;
import io.ringfence.model.Known;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.fixture.OldTlsServer;
import io.ringfence.remote.fixture.StubServer;
import io.ringfence.remote.fixture.WebSocketPeer;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.tls.Expectation;
import io.ringfence.remote.tls.Fingerprint;

import org.bouncycastle.tls.ProtocolVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** What a capture tells of the connection itself: TLS, trust, debug mode. */
@Timeout(30)
class ConnectionFactsTest extends CaptureCase {

    /** A debug daemon shows bodies; others send the same events without them. */
    @ParameterizedTest
    @CsvSource({
        "'WriteJSON\\n\\t{\\n\\t\\t\\\"type\\\": 1}',1",
        "'API Request\\n\\t{\\n\\t}',1",
        "'Handling API request',0",
        "'\\n\\t{\\n\\t\\t\\\"config\\\": {}}',0"
    })
    void bodiesInLogEventsShowADebugDaemon(String body, int count) throws SourceException {
        CountDownLatch sent = new CountDownLatch(1);
        api.on(
                        "/1.0/events",
                        peer -> {
                            WebSocketPeer socket = WebSocketPeer.upgrade(peer);
                            socket.event(
                                    """
                                    {"type":"logging","metadata":{"level":"debug",
                                    "message":"%s"}}\
                                    """
                                            .formatted(body));
                            try { // the client answers, or closes, once it has the event
                                socket.frame(WebSocketPeer.PING, true, new byte[0]);
                                socket.opcode();
                            } finally {
                                sent.countDown();
                            }
                            peer.untilClosed();
                        })
                .on(
                        "/1.0/warnings?recursion=1",
                        peer -> {
                            sent.await();
                            peer.json(200, "{\"type\":\"sync\",\"metadata\":[]}");
                        });
        assertThat(capture().connection().optional().orElseThrow().debugEvents())
                .isEqualTo(Known.of(count));
    }

    @Test
    void withoutEventsDebugIsUnknown() throws SourceException {
        api.on("/1.0/events", peer -> peer.json(403, "{\"type\":\"error\"}"));
        assertThat(
                        capture()
                                .connection()
                                .optional()
                                .orElseThrow()
                                .debugEvents()
                                .whyUnknown()
                                .orElse(""))
                .contains("refused its events with HTTP status 403");
    }

    @Test
    void asksOverTls() throws Exception {
        Identity identity = Identity.ec();
        Identity client = Identity.ec();
        Path pin = Identity.pem(directory.resolve("server.crt"), identity.certificate());
        Path certificate = Identity.pem(directory.resolve("client.crt"), client.certificate());
        Path key =
                Identity.pem(
                        directory.resolve("client.key"),
                        new org.bouncycastle.openssl.jcajce.JcaPKCS8Generator(
                                client.keys().getPrivate(), null));
        try (StubServer started = StubServer.tls(identity.context(), api)) {
            Reach reach =
                    new Reach(
                            started.endpoint(),
                            new Expectation.ClientFiles(
                                    pin,
                                    pin.resolveSibling("client.ca"),
                                    pin.resolveSibling("ca.crl")),
                            Optional.of(certificate),
                            Optional.of(key));
            Connection connection =
                    capture(reach, Progress.NONE).connection().optional().orElseThrow();
            Connection.Tls tls = connection.tls().optional().orElseThrow();
            assertThat(tls.protocol()).isEqualTo("TLSv1.3");
            assertThat(tls.chain())
                    .containsExactly(java.nio.file.Files.readString(pin).replace("\r", ""));
            assertThat(connection.weakOffers()).isEqualTo(Known.of(List.of()));
            assertThat(connection.address()).isEqualTo(started.endpoint().text());

            api.root("untrusted", false, "projects");
            SourceException untrusted =
                    catchThrowableOfType(
                            SourceException.class, () -> capture(reach, Progress.NONE));
            assertThat(untrusted.problem().what())
                    .contains(Fingerprint.of(client.certificate()).hex(), certificate.toString());

            Reach unpinned = new Reach(started.endpoint(), Expectation.NONE, none(), none());
            SourceException unknown =
                    catchThrowableOfType(
                            SourceException.class, () -> capture(unpinned, Progress.NONE));
            assertThat(unknown.problem().what())
                    .contains(Fingerprint.of(identity.certificate()).hex());
        }
    }

    @Test
    void namesWhatAnOldServerOffers() throws Exception {
        try (OldTlsServer old = new OldTlsServer(ProtocolVersion.TLSv11)) {
            Endpoint endpoint = old.endpoint();
            SourceException thrown =
                    catchThrowableOfType(
                            SourceException.class,
                            () ->
                                    capture(
                                            new Reach(endpoint, Expectation.NONE, none(), none()),
                                            Progress.NONE));
            assertThat(thrown.problem().what())
                    .isEqualTo(
                            "the server offers neither TLS 1.3 nor TLS 1.2 with forward secrecy,"
                                    + " but only TLSv1.1");
        }
    }
}
