package io.ringfence.remote.http;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.ShortTempDirectory;
import io.ringfence.remote.fixture.StubServer;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A client of a server on a socket that does what the test says. */
abstract class SocketCase {
    static final String OK = "{\"type\":\"sync\",\"metadata\":[]}";
    static final Duration SHORT = Duration.ofMillis(800);
    static final Timeouts TIMEOUTS = new Timeouts(SHORT, SHORT, SHORT, Duration.ofSeconds(2));
    static final Limits LIMITS = new Limits(8 * 1024, 1 << 20, 3 << 20, 4096, 3);

    @TempDir(factory = ShortTempDirectory.class)
    Path directory = Path.of("");

    final EventLoops loops = new EventLoops();
    private @Nullable StubServer server;
    private @Nullable ApiClient client;

    @AfterEach
    void end() throws IOException {
        ApiClient open = client;
        if (open != null) {
            open.close();
        }
        StubServer running = server;
        if (running != null) {
            running.close();
        }
        loops.close();
    }

    ApiClient client(StubServer.Script script) {
        StubServer started = StubServer.unix(directory, script);
        server = started;
        return client(started.endpoint());
    }

    ApiClient client(Endpoint endpoint) {
        ApiClient made = ApiClient.of(endpoint, null, loops.next(), TIMEOUTS, LIMITS, "Test/1");
        client = made;
        return made;
    }

    int connections() {
        StubServer running = server;
        return running == null ? 0 : running.connections();
    }

    static Problem problem(CompletableFuture<Reply> reply) throws InterruptedException {
        try {
            Reply unexpected = reply.get();
            throw new AssertionError("answered with " + unexpected.status());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SourceException known) {
                return known.problem();
            }
            throw new AssertionError(e);
        }
    }

    /** Answers every request of every connection the same way. */
    static StubServer.Script always(StubServer.Script answer) {
        return peer -> {
            while (peer.request() != null) {
                answer.serve(peer);
            }
        };
    }

    /** The server is gone, as after a kill. */
    void killServer() throws IOException {
        StubServer running = server;
        if (running == null) {
            throw new AssertionError("there was none");
        }
        running.close();
    }
}
