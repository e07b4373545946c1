package io.ringfence.remote.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.Connection;
import io.ringfence.model.Known;
import io.ringfence.model.Server;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A capture of a server that does what it should not, and of one that does. */
@Timeout(30)
class LiveCaptureTest extends CaptureCase {

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
        api.on(INSTANCES, _ -> killServer());
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
}
