package io.ringfence.remote.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks one server: requests run in parallel over a few connections that are kept open.
 *
 * <p>All its state belongs to its event loop; its methods may be called from any thread.
 */
public final class ApiClient implements AutoCloseable {

    private final Endpoint endpoint;
    private final EventLoop loop;
    private final Timeouts timeouts;
    private final Limits limits;
    private final String userAgent;
    private final Map<String, String> standing;
    private final Failure failure;
    private final Dialer dialer;
    private final AtomicLong budget;

    private final Deque<Exchange> waiting = new ArrayDeque<>();
    private final Deque<HttpConnection> free = new ArrayDeque<>();
    private final Set<Exchange> dialing = new LinkedHashSet<>();
    private final Set<Channel> channels = new LinkedHashSet<>();
    private int connections;
    private final Set<EventStream> streams = new LinkedHashSet<>();
    private long lastHeard = System.nanoTime();
    private @Nullable SourceException ended;

    /**
     * @param tls needed for {@link Endpoint.Https}, ignored for a socket
     * @param userAgent product and version, as in {@code Ringfence/1.0}
     */
    public static ApiClient of(
            Endpoint endpoint,
            @Nullable TlsLayer tls,
            EventLoop loop,
            Timeouts timeouts,
            Limits limits,
            String userAgent) {
        return of(endpoint, tls, loop, timeouts, limits, userAgent, Map.of());
    }

    /**
     * As the other, with headers that every request has.
     *
     * @param standing by name; they may be secret
     */
    public static ApiClient of(
            Endpoint endpoint,
            @Nullable TlsLayer tls,
            EventLoop loop,
            Timeouts timeouts,
            Limits limits,
            String userAgent,
            Map<String, String> standing) {
        Dialer dialer = new Dialer(endpoint, tls, loop, timeouts, Dialer.Resolver.SYSTEM);
        return new ApiClient(endpoint, dialer, loop, timeouts, limits, userAgent, standing);
    }

    ApiClient(
            Endpoint endpoint,
            Dialer dialer,
            EventLoop loop,
            Timeouts timeouts,
            Limits limits,
            String userAgent,
            Map<String, String> standing) {
        this.endpoint = endpoint;
        this.loop = loop;
        this.timeouts = timeouts;
        this.limits = limits;
        this.userAgent = userAgent;
        this.standing = Map.copyOf(standing);
        this.failure = dialer.failure();
        this.dialer = dialer;
        this.budget = new AtomicLong(limits.totalBytes());
    }

    /**
     * Asks for a resource. Redirects are never followed.
     *
     * @param request path and query, as in {@code /1.0/projects?recursion=1}
     * @return fails with {@link SourceException}
     */
    public CompletableFuture<Reply> get(String request) {
        return send(Request.get(request));
    }

    /**
     * Sends something to a resource, once at most: also when the connection breaks, it is not sent
     * again.
     *
     * @param request path and query, as in {@code /1.0/certificates}
     * @param json what to send; the caller may overwrite it once the answer is there
     * @return fails with {@link SourceException}
     */
    public CompletableFuture<Reply> post(String request, byte[] json) {
        return send(Request.post(request, json));
    }

    /**
     * Sends any request; all but {@code GET} once at most.
     *
     * @return fails with {@link SourceException}
     */
    public CompletableFuture<Reply> send(Request request) {
        Exchange exchange = new Exchange(request);
        loop.execute(
                () -> {
                    waiting.add(exchange);
                    serve();
                });
        return exchange.reply;
    }

    /**
     * Opens a stream of events over a connection of its own.
     *
     * @param request path and query, as in {@code /1.0/events?type=lifecycle}
     * @return fails with {@link SourceException}
     */
    public CompletableFuture<EventStream> events(String request, EventStream.Listener listener) {
        HttpHeaders headers = new DefaultHttpHeaders().set(HttpHeaderNames.USER_AGENT, userAgent);
        standing.forEach(headers::set);
        EventStream stream =
                new EventStream(endpoint, request, headers, timeouts, limits, failure, listener);
        loop.execute(
                () -> {
                    streams.add(stream);
                    stream.closed().whenCompleteAsync((_, _) -> streams.remove(stream), loop);
                    stream.open(dialer);
                    SourceException over = ended;
                    if (over != null) {
                        stream.close(over);
                    }
                });
        return stream.opened();
    }

    /** Ends everything at once: what is under way fails as cancelled by the user. */
    public void cancel() {
        loop.execute(() -> end(failure.cancelled()));
    }

    /** Closes all connections; what is under way fails. */
    @Override
    public void close() {
        loop.execute(() -> end(failure.unreachable("the connection was closed", "try again")));
    }

    private void end(SourceException reason) {
        ended = reason;
        waiting.forEach(exchange -> exchange.reply.completeExceptionally(reason));
        waiting.clear();
        dialing.forEach(exchange -> exchange.reply.completeExceptionally(reason));
        for (Channel channel : List.copyOf(channels)) {
            HttpConnection connection = channel.pipeline().get(HttpConnection.class);
            if (connection != null) {
                connection.fail(reason);
            }
            channel.close();
        }
        for (EventStream stream : List.copyOf(streams)) {
            stream.close(reason);
        }
    }

    /** Gives waiting exchanges to free connections and opens new ones as far as allowed. */
    private void serve() {
        SourceException over = ended;
        while (!waiting.isEmpty()) {
            if (over != null) {
                waiting.remove().reply.completeExceptionally(over);
            } else if (!free.isEmpty()) {
                send(free.pop(), waiting.remove());
            } else if (connections < limits.connections()) {
                dial(waiting.remove());
            } else {
                return;
            }
        }
    }

    private void send(HttpConnection connection, Exchange exchange) {
        Request request = exchange.request;
        byte[] sent = request.body();
        HttpRequest message =
                new DefaultFullHttpRequest(
                        HttpVersion.HTTP_1_1,
                        HttpMethod.valueOf(request.method()),
                        request.target(),
                        sent == null ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(sent));
        message.headers()
                .set(HttpHeaderNames.HOST, endpoint.hostHeader())
                .set(HttpHeaderNames.USER_AGENT, userAgent)
                .set(HttpHeaderNames.ACCEPT, "application/json");
        if (sent != null) {
            message.headers()
                    .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                    .set(HttpHeaderNames.CONTENT_LENGTH, sent.length);
        }
        standing.forEach(message.headers()::set);
        request.headers().forEach(message.headers()::set);
        connection.send(exchange, message);
    }

    /** The connection is counted from here on, until it fails or is gone. */
    private void dial(Exchange exchange) {
        connections++;
        dialing.add(exchange);
        dialer.dial(this::install, () -> ended == null)
                .whenComplete(
                        (channel, problem) -> {
                            dialing.remove(exchange);
                            if (problem == null) {
                                connected(channel, exchange);
                            } else {
                                lost(exchange, failure.of(problem));
                            }
                        });
    }

    private void connected(Channel channel, Exchange exchange) {
        HttpConnection connection = channel.pipeline().get(HttpConnection.class);
        if (connection != null && ended == null) {
            send(connection, exchange);
            return;
        }
        channel.close();
        lost(exchange, failure.cancelled());
    }

    private void lost(Exchange exchange, SourceException problem) {
        connections--;
        SourceException over = ended;
        exchange.reply.completeExceptionally(over == null ? problem : over);
        serve();
    }

    private void install(ChannelPipeline pipeline) {
        Channel channel = pipeline.channel();
        channels.add(channel);
        channel.closeFuture().addListener(_ -> channels.remove(channel));
        HttpDecoderConfig config = new HttpDecoderConfig().setMaxHeaderSize(limits.headerBytes());
        pipeline.addLast(
                new HttpClientCodec(config, false, false),
                new HttpConnection(owner, failure, timeouts, limits, budget));
    }

    private final HttpConnection.Owner owner =
            new HttpConnection.Owner() {
                @Override
                public void heard() {
                    lastHeard = System.nanoTime();
                }

                @Override
                public void silent(SourceException problem) {
                    if (System.nanoTime() - lastHeard >= timeouts.idle().toNanos()) {
                        end(problem); // nothing came on any connection: do not wait once for each
                    }
                }

                @Override
                public void free(HttpConnection connection) {
                    free.push(connection);
                    serve();
                }

                @Override
                public void gone(HttpConnection connection, @Nullable Exchange unanswered) {
                    connections--;
                    free.remove(connection);
                    if (unanswered != null) {
                        unanswered.repeated = true;
                        waiting.push(unanswered);
                    }
                    serve();
                }
            };
}
