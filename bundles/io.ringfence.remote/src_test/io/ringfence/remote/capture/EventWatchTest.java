package io.ringfence.remote.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Known;
import io.ringfence.model.source.LiveSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.FakeApi;
import io.ringfence.remote.fixture.ShortTempDirectory;
import io.ringfence.remote.fixture.StubServer;
import io.ringfence.remote.fixture.WebSocketPeer;
import io.ringfence.remote.http.Credentials;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.tls.Expectation;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** Listening to a server that comes and goes. */
@Timeout(30)
class EventWatchTest {

    private static final String LIFECYCLE = "{\"type\":\"lifecycle\",\"metadata\":{}}";

    @TempDir(factory = ShortTempDirectory.class)
    Path directory = Path.of("");

    private final EventLoops loops = new EventLoops();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private @Nullable StubServer server;

    private final LiveSource.Listener listener =
            new LiveSource.Listener() {
                @Override
                public void changed() {
                    heard.add("changed");
                }

                @Override
                public void connected() {
                    heard.add("connected");
                }

                @Override
                public void lost(Problem problem, Instant retry) {
                    if (retry.equals(Instant.MAX)) {
                        heard.add("never: " + problem.what());
                        return;
                    }
                    long wait = Duration.between(Instant.now(), retry).toMillis();
                    heard.add(wait > 0 && wait < 61_000 ? problem.what() : "wait " + wait);
                }
            };

    @AfterEach
    void end() throws IOException {
        StubServer running = server;
        if (running != null) {
            running.close();
        }
        loops.close();
    }

    private LiveSource.Subscription listen() {
        return listen(Reach.socket(directory.resolve("unix.socket")));
    }

    private LiveSource.Subscription listen(Reach reach) {
        return new RemoteSource(
                        "spec", Optional.empty(), reach, List.of(), RemoteSettings.DEFAULT, loops)
                .live()
                .orElseThrow()
                .listen(listener);
    }

    private @Nullable String next() throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }

    /** A keyring may ask its user for minutes; whoever closes the watch is not kept by that. */
    @Test
    void isClosedWhileAKeyIsWaitedFor() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Reach reach =
                new Reach(
                        new Endpoint.Https("127.0.0.1", 1),
                        Expectation.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        Known.unknown("no client"),
                        Credentials.NONE,
                        () -> {
                            asked.countDown();
                            try {
                                answered.await();
                            } catch (InterruptedException _) {
                                Thread.currentThread().interrupt();
                            }
                            throw new SourceException(
                                    new Problem(
                                            Problem.Kind.UNANSWERED, "locked", "here", "unlock"));
                        });
        LiveSource.Subscription watch = listen(reach);
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        watch.close();
        answered.countDown();
        assertThat(heard.poll(200, TimeUnit.MILLISECONDS)).isNull(); // nobody is there to be told
        try (LiveSource.Subscription _ = listen(reach)) {
            assertThat(next()).isEqualTo("locked");
        }
    }

    @Test
    void comesBackAfterALoss() throws Exception {
        AtomicInteger streams = new AtomicInteger();
        CountDownLatch closed = new CountDownLatch(1);
        FakeApi api =
                new FakeApi()
                        .on(
                                "/1.0/events",
                                peer -> {
                                    WebSocketPeer socket = WebSocketPeer.upgrade(peer);
                                    socket.event(LIFECYCLE);
                                    if (streams.incrementAndGet() == 1) {
                                        throw new IOException("killed");
                                    }
                                    peer.untilClosed();
                                    closed.countDown();
                                });
        server = StubServer.unix(directory, api);
        LiveSource.Subscription subscription = listen();
        assertThat(next()).isEqualTo("connected");
        assertThat(next()).isEqualTo("changed");
        assertThat(next()).isEqualTo("the event stream ended");
        assertThat(next()).isEqualTo("connected");
        assertThat(next()).isEqualTo("changed");
        subscription.close();
        subscription.close();
        assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).isEmpty();
        assertThat(api.asked())
                .allMatch("/1.0/events?type=operation,lifecycle&all-projects=true"::equals)
                .hasSize(2);
    }

    @Test
    void waitsForAServerThatIsNotThereYet() throws Exception {
        try (LiveSource.Subscription _ = listen()) {
            assertThat(next()).isEqualTo("there is no such socket");
            server = StubServer.unix(directory, new FakeApi());
            assertThat(next()).isEqualTo("connected");
        }
    }

    @Test
    void aServerThatTurnsUsAwayIsNotAskedAgain() throws Exception {
        FakeApi api = new FakeApi().error("/1.0/events", 403);
        server = StubServer.unix(directory, api);
        try (LiveSource.Subscription _ = listen()) {
            assertThat(next())
                    .isEqualTo("never: the server refused its events with HTTP status 403");
            Thread.sleep(1500); // the next attempt would come after 1.25 s at the latest
            assertThat(api.asked()).hasSize(1);
        }
    }

    @Test
    void aClosedOneDoesNotComeBack() throws Exception {
        LiveSource.Subscription subscription = listen();
        assertThat(next()).isEqualTo("there is no such socket");
        subscription.close();
        FakeApi api = new FakeApi();
        server = StubServer.unix(directory, api);
        Thread.sleep(1500); // the next attempt would come after 1.25 s at the latest
        assertThat(api.asked()).isEmpty();
        assertThat(heard).isEmpty();
    }

    @Test
    void waitsLongerEachTime() {
        RandomGenerator random = new Random(1);
        Backoff backoff = new Backoff(random);
        for (int round = 0; round < 2; round++) {
            List<Long> waits = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                waits.add(backoff.next().toMillis());
            }
            for (int i = 0; i < 10; i++) {
                long middle = Math.min(48_000, 1000L << i);
                assertThat(waits.get(i)).isBetween(middle * 3 / 4, middle * 5 / 4);
            }
            assertThat(waits).doesNotHaveDuplicates();
            backoff.reset();
        }
    }
}
