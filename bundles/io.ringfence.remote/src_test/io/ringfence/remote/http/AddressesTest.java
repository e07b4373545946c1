package io.ringfence.remote.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoop;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.fixture.StubServer;
import io.ringfence.remote.fixture.WebSocketPeer;
import io.ringfence.remote.tls.Pin;
import io.ringfence.remote.tls.TlsClient;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** A host name with several addresses. */
@Timeout(20)
class AddressesTest {

    private static final Identity SERVER = Identity.ec();
    private static final EventStream.Listener NOBODY =
            new EventStream.Listener() {
                @Override
                public void event(String json) {
                    // nobody listens
                }

                @Override
                public void lost(Problem problem) {
                    // nobody listens
                }
            };

    private final EventLoops loops = new EventLoops();

    @AfterEach
    void end() {
        loops.close();
    }

    private ApiClient client(int port, Dialer.Resolver resolver) throws SourceException {
        Endpoint endpoint = new Endpoint.Https("many.example.org", port);
        TlsLayer tls = TlsClient.of(new Pin(SERVER.certificate(), Path.of("pin")), null);
        EventLoop loop = loops.next();
        return new ApiClient(
                endpoint,
                new Dialer(endpoint, tls, loop, Timeouts.DEFAULT, resolver),
                loop,
                Timeouts.DEFAULT,
                Limits.DEFAULT,
                "Test/1",
                Map.of());
    }

    private static InetAddress[] addresses(String... texts) throws java.net.UnknownHostException {
        InetAddress[] addresses = new InetAddress[texts.length];
        for (int i = 0; i < texts.length; i++) {
            addresses[i] = InetAddress.getByName(texts[i]);
        }
        return addresses;
    }

    @Test
    void areTriedOneAfterTheOther() throws Exception {
        StubServer.Script script =
                peer -> {
                    String request = peer.request();
                    if (request != null && request.startsWith("/1.0/events")) {
                        WebSocketPeer.upgrade(peer);
                        peer.untilClosed();
                    }
                    peer.json(200, "{}");
                };
        try (StubServer server = StubServer.tls(SERVER.context(), script);
                ApiClient client =
                        client(
                                server.port(),
                                _ -> addresses("127.0.0.2", "127.0.0.3", "127.0.0.1"))) {
            assertThat(client.get("/1.0").get().status()).isEqualTo(200);
            assertThat(client.events("/1.0/events", NOBODY).get()).isNotNull();
        }
    }

    @Test
    void areAllTriedBeforeTheServerIsGivenUp() throws Exception {
        try (ApiClient client = client(1, _ -> addresses("127.0.0.2", "127.0.0.3"))) {
            assertThat(problem(client.get("/1.0")).what()).isEqualTo("nobody listens on this port");
        }
    }

    /** Looking up blocks: nobody waits for it who has cancelled. */
    @Test
    void areNotWaitedForAfterACancel() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        AtomicInteger connections = new AtomicInteger();
        try (StubServer server =
                        StubServer.tls(SERVER.context(), _ -> connections.incrementAndGet());
                ApiClient client =
                        client(
                                server.port(),
                                _ -> {
                                    looking.countDown();
                                    await(cancelled);
                                    return addresses("127.0.0.1");
                                })) {
            CompletableFuture<Reply> reply = client.get("/1.0");
            looking.await();
            client.cancel();
            assertThat(problem(reply).kind()).isEqualTo(Problem.Kind.CANCELLED);
            cancelled.countDown();
            assertThat(problem(client.get("/1.0")).kind()).isEqualTo(Problem.Kind.CANCELLED);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Problem problem(CompletableFuture<Reply> reply) throws InterruptedException {
        try {
            throw new AssertionError("answered with " + reply.get().status());
        } catch (ExecutionException e) {
            if (Failure.unwrap(e) instanceof SourceException known) {
                return known.problem();
            }
            throw new AssertionError(e);
        }
    }
}
