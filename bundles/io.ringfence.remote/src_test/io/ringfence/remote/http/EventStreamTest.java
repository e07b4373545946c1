package io.ringfence.remote.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.ShortTempDirectory;
import io.ringfence.remote.fixture.StubServer;
import io.ringfence.remote.fixture.WebSocketPeer;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A stream of events over a socket, good and bad. */
@Timeout(20)
class EventStreamTest {

    private static final Duration SHORT = Duration.ofMillis(800);

    @TempDir(factory = ShortTempDirectory.class)
    Path directory = Path.of("");

    private final EventLoops loops = new EventLoops();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<Problem> losses = new LinkedBlockingQueue<>();
    private @Nullable StubServer server;
    private @Nullable ApiClient api;

    @AfterEach
    void end() throws IOException {
        ApiClient open = api;
        if (open != null) {
            open.close();
        }
        StubServer running = server;
        if (running != null) {
            running.close();
        }
        loops.close();
    }

    private CompletableFuture<EventStream> open(StubServer.Script script) {
        StubServer started = StubServer.unix(directory, script);
        server = started;
        ApiClient made =
                ApiClient.of(
                        started.endpoint(),
                        null,
                        loops.next(),
                        new Timeouts(SHORT, SHORT, SHORT, SHORT),
                        new Limits(8192, 1 << 20, 1 << 20, 1000, 2),
                        "Test/1");
        api = made;
        return made.events(
                "/1.0/events?type=operation,lifecycle&all-projects=true",
                new EventStream.Listener() {
                    @Override
                    public void event(String json) {
                        events.add(json);
                    }

                    @Override
                    public void lost(Problem problem) {
                        losses.add(problem);
                    }
                });
    }

    private static Problem problem(CompletableFuture<EventStream> stream)
            throws InterruptedException {
        try {
            stream.get();
            throw new AssertionError("opened");
        } catch (ExecutionException e) {
            if (Failure.unwrap(e) instanceof SourceException known) {
                return known.problem();
            }
            throw new AssertionError(e);
        }
    }

    private @Nullable String nextEvent() throws InterruptedException {
        return events.poll(5, TimeUnit.SECONDS);
    }

    private String nextLoss() throws InterruptedException {
        Problem problem = losses.poll(5, TimeUnit.SECONDS);
        return problem == null ? "nothing was lost" : problem.what();
    }

    @Test
    void hearsEvents() throws Exception {
        AtomicReference<String> asked = new AtomicReference<>();
        CountDownLatch closed = new CountDownLatch(1);
        EventStream stream =
                open(peer -> {
                            asked.set(
                                    peer.request()
                                            + " "
                                            + peer.header("user-agent")
                                            + peer.header("origin"));
                            WebSocketPeer socket = WebSocketPeer.upgrade(peer);
                            socket.event("{\"type\":\"lifecycle\"}");
                            socket.frame(WebSocketPeer.TEXT, false, bytes("{\"a\":"));
                            socket.frame(WebSocketPeer.CONTINUATION, true, bytes("1}"));
                            peer.untilClosed();
                            closed.countDown();
                        })
                        .get();
        assertThat(asked).hasValue("/1.0/events?type=operation,lifecycle&all-projects=true Test/1");
        assertThat(nextEvent()).isEqualTo("{\"type\":\"lifecycle\"}");
        assertThat(nextEvent()).isEqualTo("{\"a\":1}");
        stream.close();
        assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(losses).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void answersPings() throws Exception {
        BlockingQueue<Integer> opcodes = new LinkedBlockingQueue<>();
        open(peer -> {
                    peer.request();
                    WebSocketPeer socket = WebSocketPeer.upgrade(peer);
                    socket.frame(WebSocketPeer.PING, true, bytes("keepalive"));
                    opcodes.add(socket.opcode());
                    peer.untilClosed();
                })
                .get();
        assertThat(opcodes.poll(5, TimeUnit.SECONDS)).isEqualTo(WebSocketPeer.PONG);
    }

    @Test
    void staysOpenWhileOnlyPingsCome() throws Exception {
        open(peer -> {
                    peer.request();
                    WebSocketPeer socket = WebSocketPeer.upgrade(peer);
                    for (int i = 0; i < 8; i++) {
                        Thread.sleep(SHORT.dividedBy(2));
                        socket.frame(WebSocketPeer.PING, true, bytes("keepalive"));
                    }
                    socket.event("{}");
                    peer.untilClosed();
                })
                .get();
        assertThat(nextEvent()).isEqualTo("{}");
        assertThat(losses).isEmpty();
    }

    @Test
    void staysOpenWhileItsQuestionsAreAnswered() throws Exception {
        open(peer -> {
                    peer.request();
                    WebSocketPeer socket = WebSocketPeer.upgrade(peer);
                    for (int i = 0; i < 3; i++) {
                        assertThat(socket.opcode()).isEqualTo(WebSocketPeer.PING);
                        socket.frame(WebSocketPeer.PONG, true, bytes(""));
                    }
                    socket.event("{}");
                    peer.untilClosed();
                })
                .get();
        assertThat(nextEvent()).isEqualTo("{}");
        assertThat(losses).isEmpty();
    }

    @Test
    void isLostWhenNothingIsHeardAnyMore() throws Exception {
        open(peer -> {
                    peer.request();
                    WebSocketPeer.upgrade(peer);
                    peer.untilClosed();
                })
                .get();
        assertThat(nextLoss()).isEqualTo("no answer for 1 s");
    }

    @Test
    void saysThatItIsRefused() throws Exception {
        Problem problem =
                problem(
                        open(
                                peer -> {
                                    peer.request();
                                    peer.json(403, "{\"error\":\"not authorized\"}");
                                    peer.untilClosed();
                                }));
        assertThat(problem.what()).contains("refused its events with HTTP status 403");
    }

    @Test
    void doesNotWaitForeverForTheUpgrade() throws Exception {
        Problem problem =
                problem(
                        open(
                                peer -> {
                                    peer.request();
                                    peer.untilClosed();
                                }));
        assertThat(problem.what()).isEqualTo("no answer for 1 s");
    }

    @Test
    void saysThatTheServerIsGone() throws Exception {
        open(peer -> {
                    peer.request();
                    WebSocketPeer.upgrade(peer).event("{}");
                })
                .get();
        assertThat(nextEvent()).isEqualTo("{}");
        assertThat(nextLoss()).isEqualTo("the event stream ended");
    }

    @Test
    void saysThatTheServerSaidGoodbye() throws Exception {
        open(peer -> {
                    peer.request();
                    WebSocketPeer.upgrade(peer).frame(WebSocketPeer.CLOSE, true, new byte[0]);
                    peer.untilClosed();
                })
                .get();
        assertThat(nextLoss()).isEqualTo("the event stream ended");
    }

    @Test
    void refusesAnEventThatIsTooBig() throws Exception {
        open(peer -> {
                    peer.request();
                    WebSocketPeer.upgrade(peer).announce(1L << 40);
                    peer.untilClosed();
                })
                .get();
        assertThat(nextLoss()).contains("bigger than allowed");
    }

    @Test
    void refusesEndlessFragments() throws Exception {
        open(peer -> {
                    peer.request();
                    WebSocketPeer socket = WebSocketPeer.upgrade(peer);
                    socket.frame(WebSocketPeer.TEXT, false, bytes("x".repeat(100)));
                    while (true) {
                        socket.frame(WebSocketPeer.CONTINUATION, false, bytes("x".repeat(100)));
                    }
                })
                .get();
        assertThat(nextLoss()).contains("bigger than allowed");
        assertThat(events).isEmpty();
    }

    @Test
    void refusesBrokenFrames() throws Exception {
        open(peer -> {
                    peer.request();
                    WebSocketPeer.upgrade(peer).frame(0x7, true, bytes("x"));
                    peer.untilClosed();
                })
                .get();
        assertThat(nextLoss()).isNotEqualTo("nothing was lost");
    }
}
