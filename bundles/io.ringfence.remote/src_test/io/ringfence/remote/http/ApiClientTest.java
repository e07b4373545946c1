package io.ringfence.remote.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.source.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Asking a server that behaves. */
@Timeout(20)
class ApiClientTest extends SocketCase {

    @Test
    void asksAndKeepsTheConnection() throws Exception {
        ApiClient api =
                client(
                        peer -> {
                            for (String request = peer.request();
                                    request != null;
                                    request = peer.request()) {
                                peer.json(
                                        200,
                                        "[\"%s\",\"%s\",\"%s\",\"%s\"]"
                                                .formatted(
                                                        request,
                                                        peer.header("user-agent"),
                                                        peer.header("accept"),
                                                        peer.header("host")));
                            }
                        });
        for (int i = 0; i < 5; i++) {
            Reply reply = api.get("/1.0/x?recursion=1&project=a%20b").get();
            assertThat(reply.status()).isEqualTo(200);
            assertThat(new String(reply.body(), StandardCharsets.UTF_8))
                    .isEqualTo(
                            "[\"/1.0/x?recursion=1&project=a%20b\",\"Test/1\",\"application/json\","
                                    + "\"localhost\"]");
        }
        assertThat(connections()).isEqualTo(1);
    }

    @Test
    void asksInParallelOverAFewConnections() throws Exception {
        CountDownLatch three = new CountDownLatch(LIMITS.connections());
        ApiClient api =
                client(
                        always(
                                peer -> {
                                    three.countDown();
                                    three.await();
                                    peer.json(200, OK);
                                }));
        List<CompletableFuture<Reply>> replies =
                IntStream.range(0, 20).mapToObj(i -> api.get("/1.0/" + i)).toList();
        for (CompletableFuture<Reply> reply : replies) {
            assertThat(reply.get().status()).isEqualTo(200);
        }
        assertThat(connections()).isEqualTo(LIMITS.connections());
    }

    @Test
    void passesErrorsOfTheApiOn() throws Exception {
        ApiClient api = client(always(peer -> peer.json(403, "{\"error\":\"not authorized\"}")));
        assertThat(api.get("/1.0/warnings").get().status()).isEqualTo(403);
    }

    @Test
    void putsChunksTogether() throws Exception {
        ApiClient api =
                client(
                        always(
                                peer -> {
                                    peer.send(
                                            "HTTP/1.1 200 OK\r\nContent-Type: application/json;"
                                                    + " charset=utf-8\r\n"
                                                    + "Transfer-Encoding: chunked\r\n\r\n");
                                    String filler = "x".repeat(70_000);
                                    peer.send("1\r\n\"\r\n11170\r\n" + filler + "\r\n");
                                    peer.send("1\r\n\"\r\n0\r\n\r\n");
                                }));
        for (int i = 0; i < 2; i++) {
            assertThat(api.get("/1.0").get().body()).hasSize(70_002);
        }
        assertThat(connections()).isEqualTo(1);
    }

    @Test
    void asksAgainWhenTheServerHadGivenTheConnectionUp() throws Exception {
        ApiClient api =
                client(
                        peer -> {
                            peer.request();
                            peer.json(200, OK);
                            // and closes, without having said so
                        });
        assertThat(api.get("/1.0").get().status()).isEqualTo(200);
        assertThat(api.get("/1.0").get().status()).isEqualTo(200);
        assertThat(connections()).isEqualTo(2);
    }

    @Test
    void doesNotReuseAConnectionThatTheServerCloses() throws Exception {
        ApiClient api =
                client(
                        peer -> {
                            peer.request();
                            peer.send(
                                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                            + "Connection: close\r\n\r\n"
                                            + OK);
                        });
        assertThat(api.get("/1.0").get().body()).hasSize(OK.length());
        assertThat(api.get("/1.0").get().body()).hasSize(OK.length());
    }

    @Test
    void cancelClosesAtOnce() throws Exception {
        CountDownLatch asked = new CountDownLatch(3);
        CountDownLatch closed = new CountDownLatch(3);
        ApiClient api =
                client(
                        peer -> {
                            peer.request();
                            asked.countDown();
                            peer.untilClosed();
                            closed.countDown();
                        });
        List<CompletableFuture<Reply>> replies =
                IntStream.range(0, 5).mapToObj(i -> api.get("/1.0/" + i)).toList();
        assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
        long started = System.nanoTime();
        api.cancel();
        for (CompletableFuture<Reply> reply : replies) {
            assertThat(problem(reply).kind()).isEqualTo(Problem.Kind.CANCELLED);
        }
        assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(System.nanoTime() - started).isLessThan(SHORT.toNanos());
        assertThat(problem(api.get("/1.0")).kind()).isEqualTo(Problem.Kind.CANCELLED);
    }
}
