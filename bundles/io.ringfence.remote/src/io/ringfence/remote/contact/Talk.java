package io.ringfence.remote.contact;

import io.ringfence.model.Answer;
import io.ringfence.model.Answers;
import io.ringfence.model.Known;
import io.ringfence.model.ServerInfo;
import io.ringfence.model.read.ServerReader;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.capture.Reach;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.http.ApiClient;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.http.Failure;
import io.ringfence.remote.http.Limits;
import io.ringfence.remote.http.Reply;
import io.ringfence.remote.http.Request;
import io.ringfence.remote.http.Timeouts;
import io.ringfence.remote.tls.TlsClient;
import io.ringfence.remote.tls.WeakOffers;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A few questions to one server, one after the other. */
public final class Talk implements AutoCloseable {

    private static final String ROOT = "/1.0";

    /** What is asked here has short answers. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final int LARGEST = 4 << 20;

    private final Endpoint endpoint;
    private final @Nullable TlsClient tls;
    private final RemoteSettings settings;
    private final ApiClient client;

    /**
     * @param tls needed for a port, none for a socket
     */
    public Talk(
            Endpoint endpoint, @Nullable TlsClient tls, RemoteSettings settings, EventLoops loops) {
        this(endpoint, tls, settings, loops, Map.of());
    }

    /**
     * With the server that is reached so, as whom it is reached as.
     *
     * @throws SourceException if a file that is needed is broken, or a login has ended
     */
    public static Talk with(Reach reach, RemoteSettings settings, EventLoops loops)
            throws SourceException {
        return new Talk(
                reach.endpoint(), reach.tls(), settings, loops, reach.credentials().headers());
    }

    /**
     * @param standing headers of every request; they may be secret
     */
    Talk(
            Endpoint endpoint,
            @Nullable TlsClient tls,
            RemoteSettings settings,
            EventLoops loops,
            Map<String, String> standing) {
        this.endpoint = endpoint;
        this.tls = tls;
        this.settings = settings;
        Timeouts waits = settings.timeouts();
        Duration total = waits.total().compareTo(LONGEST) < 0 ? waits.total() : LONGEST;
        this.client =
                ApiClient.of(
                        endpoint,
                        tls,
                        loops.next(),
                        new Timeouts(waits.connect(), waits.handshake(), waits.idle(), total),
                        new Limits(
                                settings.limits().headerBytes(),
                                LARGEST,
                                2L * LARGEST,
                                settings.limits().frameBytes(),
                                1),
                        settings.userAgent(),
                        standing);
    }

    /**
     * What the server says of itself.
     *
     * @throws SourceException if it cannot be reached, is not who it must be, or is no LXD or Incus
     */
    public ServerInfo root() throws SourceException {
        Reply reply = get(ROOT);
        Answer answer = Answer.of(ROOT, reply.status(), reply.body());
        ServerInfo info =
                ServerReader.read(
                                "",
                                Instant.EPOCH,
                                Known.unknown("not asked"),
                                new Answers(List.of(answer)),
                                Map.of())
                        .info();
        if (reply.status() != 200 || info.apiExtensions().isEmpty()) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.UNREACHABLE,
                            "this is not an LXD or Incus API: HTTP status "
                                    + reply.status()
                                    + " and no API extensions",
                            endpoint.text(),
                            "look at the address and port"));
        }
        return info;
    }

    /** Asks a question that changes nothing. */
    public Reply get(String request) throws SourceException {
        return await(client.get(request));
    }

    /** Sends JSON. */
    public Reply post(String request, byte[] json) throws SourceException {
        return await(client.post(request, json));
    }

    /** Sends any request. */
    public Reply send(Request request) throws SourceException {
        return await(client.send(request));
    }

    private Reply await(CompletableFuture<Reply> reply) throws SourceException {
        try {
            return reply.get();
        } catch (InterruptedException _) {
            client.cancel();
            Thread.currentThread().interrupt();
            throw new SourceException(
                    new Problem(
                            Problem.Kind.CANCELLED,
                            "cancelled",
                            endpoint.text(),
                            "start it again"));
        } catch (ExecutionException e) {
            if (!(Failure.unwrap(e) instanceof SourceException problem)) {
                throw new IllegalStateException(e);
            }
            throw named(problem);
        }
    }

    /** Names what the server offers instead, when it offers nothing that is good enough. */
    private SourceException named(SourceException problem) {
        TlsClient layer = tls;
        if (endpoint instanceof Endpoint.Https https && layer != null && layer.noCommonProtocol()) {
            List<String> offers =
                    new WeakOffers(settings.weakOffers())
                            .of(https)
                            .join()
                            .optional()
                            .orElse(List.of());
            return new SourceException(TlsClient.outdated(https, offers), problem);
        }
        return problem;
    }

    @Override
    public void close() {
        client.close();
    }
}
