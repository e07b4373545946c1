package io.ringfence.remote.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.Connection;
import io.ringfence.model.Gap;
import io.ringfence.model.Known;
import io.ringfence.model.Listing;
import io.ringfence.model.Server;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.FakeApi;
import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.fixture.OldTlsServer;
import io.ringfence.remote.fixture.ShortTempDirectory;
import io.ringfence.remote.fixture.StubServer;
import io.ringfence.remote.fixture.WebSocketPeer;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.http.Limits;
import io.ringfence.remote.http.Timeouts;
import io.ringfence.remote.tls.Fingerprint;

import org.bouncycastle.tls.ProtocolVersion;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A capture of a server that does what it should not, and of one that does. */
@Timeout(30)
class LiveCaptureTest {

    private static final String INSTANCES = "/1.0/instances?recursion=1&all-projects=true";
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Duration SHORT = Duration.ofMillis(900);
    private static final RemoteSettings SETTINGS =
            new RemoteSettings(
                    new Timeouts(SHORT, Duration.ofSeconds(5), SHORT, Duration.ofSeconds(5)),
                    new Limits(8192, 1 << 20, 8 << 20, 100_000, 4),
                    Duration.ZERO,
                    Duration.ofSeconds(5),
                    "Test/1",
                    InstantSource.fixed(NOW));

    @TempDir(factory = ShortTempDirectory.class)
    Path directory = Path.of("");

    private final EventLoops loops = new EventLoops();
    private final FakeApi api =
            new FakeApi(
                    "projects",
                    "storage",
                    "network",
                    "network_acl",
                    "warnings",
                    "instance_all_projects",
                    "storage_volumes_all_projects");
    private @Nullable StubServer server;

    @AfterEach
    void end() throws IOException {
        StubServer running = server;
        if (running != null) {
            running.close();
        }
        loops.close();
    }

    private Server capture() throws SourceException {
        return capture(Progress.NONE);
    }

    private Server capture(Progress progress) throws SourceException {
        StubServer started = StubServer.unix(directory, api);
        server = started;
        return capture(new Reach(started.endpoint(), none(), none(), none()), progress);
    }

    private Server capture(Reach reach, Progress progress) throws SourceException {
        return new RemoteSource("spec", Optional.of("lab"), reach, SETTINGS, loops)
                .capture(progress)
                .servers()
                .getFirst();
    }

    private static Optional<Path> none() {
        return Optional.empty();
    }

    private Problem problem() {
        return catchThrowableOfType(SourceException.class, this::capture).problem();
    }

    private static List<String> reasons(Listing<?> listing) {
        return listing.gaps().stream().map(Gap::reason).toList();
    }

    @Test
    void capturesAServer() throws SourceException {
        api.ok("/1.0/projects?recursion=1", "[{\"name\":\"default\",\"config\":{}}]")
                .ok(
                        INSTANCES,
                        """
                        [{"name":"c1","type":"container","project":"default","status":"Stopped",
                        "expanded_config":{},"expanded_devices":{}}]\
                        """);
        Server captured = capture();
        assertThat(captured.name()).isEqualTo("lab");
        assertThat(captured.captured()).isEqualTo(NOW);
        assertThat(captured.instances().items()).hasSize(1);
        assertThat(captured.profiles().complete()).isTrue();
        Connection connection = captured.connection().optional().orElseThrow();
        assertThat(connection.transport()).isEqualTo(Connection.Transport.UNIX);
        assertThat(connection.address()).isEqualTo(directory.resolve("unix.socket").toString());
        assertThat(connection.debugEvents()).isEqualTo(Known.of(0));
        assertThat(connection.tls().whyUnknown()).isPresent();
        assertThat(api.asked()).doesNotHaveDuplicates();
        assertThat(captured.answers().list().getFirst().request()).isEqualTo("/1.0");
    }

    @Test
    void halfAnAnswerIsAGapOfItsPart() throws SourceException {
        api.on(
                "/1.0/warnings?recursion=1",
                peer -> {
                    peer.send(
                            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 1000\r\n\r\n{\"type\":\"sync\"");
                    throw new IOException("killed");
                });
        Server captured = capture();
        assertThat(reasons(captured.warnings()))
                .singleElement()
                .asString()
                .contains("the connection closed before the answer was complete");
        assertThat(captured.certificates().complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"sync\",\"metadata\":[{\"uuid\":",
                "not json",
                "",
                "{\"type\":\"sync\",\"metadata\":[1,\"x\",{\"uuid\":3},null]}",
                "{\"type\":\"sync\",\"metadata\":\"what\"}",
                "[]"
            })
    void wrongJsonIsAGapOfItsPart(String body) throws SourceException {
        api.on("/1.0/warnings?recursion=1", peer -> peer.json(200, body));
        Server captured = capture();
        assertThat(captured.warnings().complete()).isFalse();
        assertThat(captured.certificates().complete()).isTrue();
    }

    @Test
    void anotherKindOfAnswerIsAGapOfItsPart() throws SourceException {
        api.on(
                        "/1.0/warnings?recursion=1",
                        peer ->
                                peer.send(
                                        "HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\n"
                                                + "Content-Length: 6\r\n\r\n<html>"))
                .on(
                        "/1.0/certificates?recursion=1",
                        peer -> peer.json(200, "\"" + "x".repeat(2 << 20) + "\""));
        Server captured = capture();
        assertThat(reasons(captured.warnings()).getFirst())
                .contains("HTTP status 502 with text/html instead of JSON");
        assertThat(reasons(captured.certificates()).getFirst()).contains("bigger than 1 MiB");
    }

    @Test
    void theProjectsAreAskedWhenAllAtOnceIsRefused() throws SourceException {
        api.ok("/1.0/projects?recursion=1", "[{\"name\":\"p\",\"config\":{}}]")
                .error(INSTANCES, 403)
                .ok(
                        "/1.0/instances?recursion=1&project=p",
                        """
                        [{"name":"c1","type":"container","project":"p","status":"Stopped",
                        "expanded_config":{},"expanded_devices":{}}]\
                        """);
        Server captured = capture();
        assertThat(captured.instances().items()).hasSize(1);
        assertThat(captured.instances().complete()).isTrue();
    }

    @Test
    void snapshotsComeWithTheInstancesThatHaveThem() throws SourceException {
        String instance =
                """
                {"name":"c1","type":"container","project":"default","status":"Stopped",
                "expanded_config":{},"expanded_devices":{}\
                """;
        api.ok("/1.0/projects?recursion=1", "[{\"name\":\"default\",\"config\":{}}]")
                .ok("/1.0/storage-pools?recursion=1", "[{\"name\":\"default\",\"config\":{}}]")
                .ok(
                        "/1.0/storage-pools/default/volumes?recursion=1&all-projects=true",
                        """
                        [{"name":"c1","type":"container","project":"default"},
                        {"name":"c1/s0","type":"container","project":"default"}]\
                        """)
                .ok(INSTANCES, "[" + instance + "}]")
                .ok(
                        "/1.0/instances?recursion=2&project=default",
                        "["
                                + instance
                                + ",\"snapshots\":[{\"name\":\"s0\",\"config\":{},"
                                + "\"expanded_config\":{},\"expanded_devices\":{}}]}]");
        Server captured = capture();
        assertThat(captured.instances().items().getFirst().snapshots().items()).hasSize(1);
    }

    @Test
    void aServerThatDiesLeavesGaps() throws SourceException {
        api.on(
                INSTANCES,
                _ -> {
                    StubServer running = server;
                    if (running != null) {
                        running.close();
                    }
                });
        Server captured = capture();
        assertThat(captured.info().version()).isEqualTo("5.0.2");
        assertThat(captured.instances().complete()).isFalse();
    }

    @Test
    void aServerThatStopsIsNotWaitedForTwice() throws SourceException {
        for (String request :
                List.of(
                        INSTANCES,
                        "/1.0/projects?recursion=1",
                        "/1.0/storage-pools?recursion=1",
                        "/1.0/certificates?recursion=1",
                        "/1.0/operations?recursion=1",
                        "/1.0/warnings?recursion=1")) {
            api.on(request, _ -> Thread.sleep(60_000));
        }
        long started = System.nanoTime();
        Server captured = capture();
        assertThat(System.nanoTime() - started).isLessThan(3 * SHORT.toNanos());
        assertThat(reasons(captured.warnings()).getFirst()).contains("no answer for 1 s");
    }

    @Test
    void withoutARootThereIsNoCapture() {
        api.on("/1.0", _ -> Thread.sleep(60_000));
        assertThat(problem().what()).isEqualTo("no answer for 1 s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "\"x\"", "{\"type\":\"sync\",\"metadata\":{}}", "{\"a\":"})
    void jsonOfSomebodyElseIsNoServer(String body) {
        api.on("/1.0", peer -> peer.json(200, body));
        assertThat(problem().what()).contains("this is not an LXD or Incus API");
    }

    @Test
    void anUntrustedClientIsToldWhatToDo() {
        api.root("untrusted", false, "projects");
        Problem problem = problem();
        assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_TRUSTED);
        assertThat(problem.what()).contains("which has no certificate");
        assertThat(api.asked()).noneMatch(INSTANCES::equals);
    }

    @Test
    void theUserMayCancel() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        api.on(
                INSTANCES,
                _ -> {
                    asked.countDown();
                    Thread.sleep(60_000);
                });
        List<Runnable> actions = new ArrayList<>();
        Progress progress =
                new Progress() {
                    @Override
                    public void report(String what, int done, int total) {
                        assertThat(done).isLessThanOrEqualTo(total);
                    }

                    @Override
                    public boolean cancelled() {
                        return asked.getCount() == 0;
                    }

                    @Override
                    public void onCancel(Runnable action) {
                        actions.add(action);
                    }
                };
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                if (asked.await(5, TimeUnit.SECONDS)) {
                                    actions.forEach(Runnable::run);
                                }
                            } catch (InterruptedException _) {
                                Thread.currentThread().interrupt();
                            }
                        });
        long started = System.nanoTime();
        SourceException thrown =
                catchThrowableOfType(SourceException.class, () -> capture(progress));
        assertThat(thrown.problem().kind()).isEqualTo(Problem.Kind.CANCELLED);
        assertThat(System.nanoTime() - started).isLessThan(Duration.ofSeconds(5).toNanos());
    }

    @Test
    void anInterruptedThreadCancels() {
        api.on("/1.0", _ -> Thread.sleep(60_000));
        Thread.currentThread().interrupt();
        assertThat(problem().kind()).isEqualTo(Problem.Kind.CANCELLED);
        assertThat(Thread.interrupted()).isTrue();
    }

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
                            WebSocketPeer.upgrade(peer)
                                    .event(
                                            """
                                            {"type":"logging","metadata":{"level":"debug",
                                            "message":"%s"}}\
                                            """
                                                    .formatted(body));
                            sent.countDown();
                            peer.untilClosed();
                        })
                .on(
                        "/1.0/warnings?recursion=1",
                        peer -> {
                            sent.await();
                            Thread.sleep(50);
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
                            Optional.of(pin),
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

            Reach unpinned = new Reach(started.endpoint(), none(), none(), none());
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
                                            new Reach(endpoint, none(), none(), none()),
                                            Progress.NONE));
            assertThat(thrown.problem().what())
                    .isEqualTo(
                            "the server offers neither TLS 1.3 nor TLS 1.2 with forward secrecy,"
                                    + " but only TLSv1.1");
        }
    }
}
