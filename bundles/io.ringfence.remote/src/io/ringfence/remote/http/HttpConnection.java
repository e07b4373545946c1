package io.ringfence.remote.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** One connection that carries one exchange at a time; used from its event loop only. */
final class HttpConnection extends SimpleChannelInboundHandler<HttpObject> {

    /** What the owner of connections hears. */
    interface Owner {

        /** Something arrived. */
        void heard();

        /** Nothing arrived on this connection for too long; it fails when this returns. */
        void silent(SourceException problem);

        /** The exchange is over and the connection can take the next one. */
        void free(HttpConnection connection);

        /** A connection that was used is gone; {@code unanswered} never reached a living server. */
        void gone(HttpConnection connection, @Nullable Exchange unanswered);
    }

    private final Owner owner;
    private final Failure failure;
    private final Timeouts timeouts;
    private final Limits limits;

    /** Bytes that all answers together may still take. */
    private final AtomicLong budget;

    private @Nullable ChannelHandlerContext context;
    private @Nullable Exchange exchange;
    private @Nullable Future<?> watch;
    private boolean used;
    private boolean reused;
    private boolean keepAlive;
    private long started;
    private long lastRead;

    HttpConnection(
            Owner owner, Failure failure, Timeouts timeouts, Limits limits, AtomicLong budget) {
        this.owner = owner;
        this.failure = failure;
        this.timeouts = timeouts;
        this.limits = limits;
        this.budget = budget;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    /** Sends a request; the connection must be connected and free. */
    void send(Exchange next, HttpRequest message) {
        ChannelHandlerContext connected = context;
        if (connected == null || exchange != null) {
            throw new IllegalStateException("not free");
        }
        exchange = next;
        used = true;
        started = System.nanoTime();
        lastRead = started;
        connected.writeAndFlush(message);
        watch(connected, timeouts.idle().toNanos());
    }

    private void watch(ChannelHandlerContext connected, long nanos) {
        watch = connected.executor().schedule(() -> check(connected), nanos, TimeUnit.NANOSECONDS);
    }

    private void check(ChannelHandlerContext connected) {
        long now = System.nanoTime();
        long idleLeft = left(timeouts.idle(), lastRead, now);
        long totalLeft = left(timeouts.total(), started, now);
        if (idleLeft <= 0) {
            SourceException problem = failure.silent(timeouts.idle());
            owner.silent(problem);
            fail(problem);
        } else if (totalLeft <= 0) {
            fail(failure.slow(timeouts.total()));
        } else {
            watch(connected, Math.min(idleLeft, totalLeft));
        }
    }

    private static long left(Duration wait, long since, long now) {
        return wait.toNanos() - (now - since);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext connected, HttpObject message) {
        lastRead = System.nanoTime();
        owner.heard();
        Exchange current = exchange;
        if (current == null) {
            connected.close(); // nobody asked
            return;
        }
        Throwable broken = message.decoderResult().cause();
        if (broken != null) {
            fail(
                    broken instanceof io.netty.handler.codec.TooLongFrameException
                            ? failure.tooBig("the head of the answer", limits.headerBytes())
                            : failure.notTheApi("the answer is not HTTP"));
            return;
        }
        if (message instanceof HttpResponse response && !head(current, response)) {
            return;
        }
        if (message instanceof HttpContent content) {
            body(connected, current, content);
        }
    }

    /** Looks at status and headers; false when the answer was refused. */
    private boolean head(Exchange current, HttpResponse response) {
        current.status = response.status().code();
        current.headers = headers(response);
        keepAlive = HttpUtil.isKeepAlive(response);
        String type = response.headers().get(HttpHeaderNames.CONTENT_TYPE, "");
        if (current.status < 200 || current.status >= 300 && current.status < 400) {
            fail(failure.notTheApi("it answered with HTTP status " + current.status));
        } else if (!type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            fail(
                    failure.notTheApi(
                            "HTTP status %d with %s instead of JSON"
                                    .formatted(current.status, mediaType(type))));
        } else if (HttpUtil.getContentLength(response, 0L) > limits.bodyBytes()) {
            fail(failure.tooBig("the answer to " + current.request.target(), limits.bodyBytes()));
        }
        return exchange != null;
    }

    private static Map<String, String> headers(HttpResponse response) {
        Map<String, String> headers = new HashMap<>();
        for (Map.Entry<String, String> each : response.headers()) {
            headers.putIfAbsent(each.getKey().toLowerCase(Locale.ROOT), each.getValue());
        }
        return headers;
    }

    /** The media type, made fit for a message: it is the server's word. */
    private static String mediaType(String header) {
        String type = header.split(";", 2)[0].strip();
        return type.matches("[A-Za-z0-9.+/-]{1,60}") ? type : "no type that can be read";
    }

    private void body(ChannelHandlerContext connected, Exchange current, HttpContent content) {
        int size = content.content().readableBytes();
        if (current.size() + size > limits.bodyBytes()) {
            fail(failure.tooBig("the answer to " + current.request.target(), limits.bodyBytes()));
            return;
        }
        if (budget.addAndGet(-size) < 0) {
            fail(failure.tooBig("all answers together", limits.totalBytes()));
            return;
        }
        current.append(content.content());
        if (content instanceof LastHttpContent) {
            finish();
            current.complete();
            if (keepAlive) {
                reused = true;
                owner.free(this);
            } else {
                connected.close();
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext connected) {
        Exchange unanswered = exchange;
        boolean stale =
                unanswered != null && reused && unanswered.status == 0 && !unanswered.repeated;
        if (unanswered != null && !stale) {
            finish();
            unanswered.reply.completeExceptionally(failure.halfAnswer());
        }
        finish();
        if (used) {
            owner.gone(this, stale ? unanswered : null);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext connected, Throwable cause) {
        if (exchange == null || cause instanceof java.net.SocketException) {
            connected.close(); // a reset is told like a close
        } else {
            fail(failure.of(cause));
        }
    }

    /** Gives the running exchange up, and the connection with it. */
    void fail(SourceException problem) {
        Exchange current = exchange;
        ChannelHandlerContext connected = context;
        finish();
        if (current != null) {
            current.reply.completeExceptionally(problem);
        }
        if (connected != null) {
            connected.close();
        }
    }

    private void finish() {
        exchange = null;
        Future<?> running = watch;
        if (running != null) {
            running.cancel(false);
            watch = null;
        }
    }
}
