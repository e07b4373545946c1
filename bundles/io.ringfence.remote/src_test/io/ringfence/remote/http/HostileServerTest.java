package io.ringfence.remote.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.source.Problem;
import io.ringfence.remote.fixture.Peer;
import io.ringfence.remote.fixture.StubServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** What a server may do to us, and what we say then. */
@Timeout(20)
class HostileServerTest extends SocketCase {

    @ParameterizedTest
    @CsvSource({
        "200,text/html,HTTP status 200 with text/html instead of JSON",
        "502,text/html; charset=utf-8,HTTP status 502 with text/html instead of JSON",
        "200,'',HTTP status 200 with no type that can be read instead of JSON",
        "200,'<b>text</b>',with no type that can be read",
        "301,application/json,HTTP status 301",
        "307,text/html,HTTP status 307",
        "100,application/json,HTTP status 100"
    })
    void refusesWhatIsNotTheApi(int status, String type, String said) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        ApiClient api =
                client(
                        always(
                                peer -> {
                                    requests.incrementAndGet();
                                    peer.send(
                                            "HTTP/1.1 %d X\r\nContent-Type: %s\r\nLocation: /2\r\n"
                                                            .formatted(status, type)
                                                    + "Content-Length: 6\r\n\r\n<html>");
                                }));
        Problem problem = problem(api.get("/1.0"));
        assertThat(problem.kind()).isEqualTo(Problem.Kind.UNREACHABLE);
        assertThat(problem.what()).contains("this is not an LXD or Incus API").contains(said);
        assertThat(problem.line()).doesNotContain("<b>");
        assertThat(requests).hasValue(1);
    }

    @Test
    void refusesWhatIsNotHttp() throws Exception {
        ApiClient api = client(always(peer -> peer.send("SSH-2.0-OpenSSH_9.2\r\n\r\n")));
        assertThat(problem(api.get("/1.0")).what()).contains("the answer is not HTTP");
    }

    @ParameterizedTest
    @CsvSource({"Content-Length: 100", "Transfer-Encoding: chunked"})
    void saysThatHalfAnAnswerIsMissing(String framing) throws Exception {
        ApiClient api =
                client(
                        peer -> {
                            peer.request();
                            peer.send(
                                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                            + framing
                                            + "\r\n\r\n5\r\n{\"a\":");
                        });
        assertThat(problem(api.get("/1.0")).what())
                .isEqualTo("the connection closed before the answer was complete");
    }

    @Test
    void saysThatNoAnswerCame() throws Exception {
        ApiClient api = client(Peer::request);
        assertThat(problem(api.get("/1.0")).what())
                .isEqualTo("the connection closed before the answer was complete");
    }

    @ParameterizedTest
    @CsvSource({"'X: a\r\n'", "a", "'X: '"})
    void refusesEndlessHeaders(String endless) throws Exception {
        AtomicLong sent = new AtomicLong();
        CountDownLatch closed = new CountDownLatch(1);
        ApiClient api =
                client(
                        peer -> {
                            peer.request();
                            peer.send("HTTP/1.1 200 OK\r\n");
                            try {
                                while (true) {
                                    peer.send(endless.repeat(100));
                                    sent.addAndGet(endless.length() * 100L);
                                }
                            } finally {
                                closed.countDown();
                            }
                        });
        assertThat(problem(api.get("/1.0")).what())
                .contains("head of the answer is bigger than 8 KiB");
        assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(sent.get()).isLessThan(4 << 20); // buffers of the system included
    }

    @Test
    void refusesAnEndlessStatusLine() throws Exception {
        ApiClient api =
                client(
                        peer -> {
                            peer.request();
                            peer.send("HTTP/1.1 200 ");
                            while (true) {
                                peer.send("O".repeat(1000));
                            }
                        });
        assertThat(problem(api.get("/1.0")).what()).contains("bigger than");
    }

    @Test
    void refusesAGigabyteWhileItStreams() throws Exception {
        AtomicLong sent = new AtomicLong();
        CountDownLatch closed = new CountDownLatch(1);
        ApiClient api =
                client(
                        peer -> {
                            peer.request();
                            peer.send(
                                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                            + "Transfer-Encoding: chunked\r\n\r\n");
                            byte[] chunk = ("10000\r\n" + " ".repeat(65536) + "\r\n").getBytes();
                            try {
                                while (sent.get() < 1L << 30) {
                                    peer.send(chunk);
                                    sent.addAndGet(65536);
                                }
                            } finally {
                                closed.countDown();
                            }
                        });
        assertThat(problem(api.get("/1.0/instances")).what())
                .isEqualTo("the answer to /1.0/instances is bigger than 1 MiB and was refused");
        assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(sent.get()).isLessThan(8 << 20);
    }

    @Test
    void refusesAGigabyteThatIsAnnounced() throws Exception {
        ApiClient api =
                client(
                        peer -> {
                            peer.request();
                            peer.send(
                                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                            + "Content-Length: 1073741824\r\n\r\n{");
                            peer.untilClosed();
                        });
        assertThat(problem(api.get("/1.0")).what()).contains("is bigger than 1 MiB");
    }

    @Test
    void refusesTooMuchInAll() throws Exception {
        String big = "\"" + "x".repeat(900_000) + "\"";
        ApiClient api = client(always(peer -> peer.json(200, big)));
        for (int i = 0; i < 3; i++) {
            assertThat(api.get("/1.0").get().status()).isEqualTo(200);
        }
        assertThat(problem(api.get("/1.0")).what())
                .isEqualTo("all answers together is bigger than 3 MiB and was refused");
    }

    @Test
    void doesNotWaitForASilentServer() throws Exception {
        ApiClient api = client(always(_ -> Thread.sleep(60_000)));
        long started = System.nanoTime();
        List<CompletableFuture<Reply>> replies =
                IntStream.range(0, 9).mapToObj(i -> api.get("/1.0/" + i)).toList();
        for (CompletableFuture<Reply> reply : replies) {
            assertThat(problem(reply).what()).isEqualTo("no answer for 1 s");
        }
        // nine requests over three connections, and yet it was waited only once
        assertThat(System.nanoTime() - started).isLessThan(2 * SHORT.toNanos());
    }

    @Test
    void oneSilentRequestDoesNotHurtTheOthers() throws Exception {
        ApiClient api =
                client(
                        peer -> {
                            for (String request = peer.request();
                                    request != null;
                                    request = peer.request()) {
                                Thread.sleep(request.equals("/1.0/silent") ? 60_000 : 100);
                                peer.json(200, OK);
                            }
                        });
        CompletableFuture<Reply> silent = api.get("/1.0/silent");
        List<CompletableFuture<Reply>> replies =
                IntStream.range(0, 9).mapToObj(i -> api.get("/1.0/" + i)).toList();
        assertThat(problem(silent).what()).startsWith("no answer");
        for (CompletableFuture<Reply> reply : replies) {
            assertThat(reply.get().status()).isEqualTo(200);
        }
    }

    @Test
    void doesNotWaitForeverForATrickle() throws Exception {
        ApiClient api =
                client(
                        peer -> {
                            peer.request();
                            peer.send(
                                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                            + "Content-Length: 1000\r\n\r\n");
                            while (true) {
                                peer.send(" ");
                                Thread.sleep(50);
                            }
                        });
        assertThat(problem(api.get("/1.0")).what())
                .isEqualTo("the answer was not complete after 2 s");
    }

    @Test
    void saysThatThereIsNoSocket() throws Exception {
        Path socket = directory.resolve("none");
        Problem problem = problem(client(new Endpoint.Unix(socket)).get("/1.0"));
        assertThat(problem.line())
                .isEqualTo(
                        socket
                                + ": there is no such socket; start the daemon, or give the path of"
                                + " its socket");
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        StubServer ended = StubServer.unix(directory, Peer::request);
        ended.close();
        Problem problem = problem(client(ended.endpoint()).get("/1.0"));
        assertThat(problem.what()).isEqualTo("no daemon accepts connections on this socket");
    }

    @Test
    void saysThatItIsNoSocket() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "x");
        Problem problem = problem(client(new Endpoint.Unix(file)).get("/1.0"));
        assertThat(problem.what()).isEqualTo("this is not a socket");
    }

    @Test
    void failsOnlyWhatIsUnderWayWhenTheServerIsKilled() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        ApiClient api =
                client(
                        peer -> {
                            // the second request may come on the first connection or on another
                            while ("/1.0".equals(peer.request())) {
                                peer.json(200, OK);
                            }
                            asked.countDown();
                            peer.untilClosed();
                        });
        assertThat(api.get("/1.0").get().status()).isEqualTo(200);
        CompletableFuture<Reply> second = api.get("/1.0/instances");
        assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
        killServer();
        assertThat(problem(second).kind()).isEqualTo(Problem.Kind.UNREACHABLE);
        assertThat(problem(api.get("/1.0")).what())
                .isEqualTo("no daemon accepts connections on this socket");
    }
}
