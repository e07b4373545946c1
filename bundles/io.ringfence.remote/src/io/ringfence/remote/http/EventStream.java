package io.ringfence.remote.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** An open WebSocket on which a server tells its events. */
public final class EventStream implements AutoCloseable {

    /** What a listener hears, one call at a time, on a thread that must not be held up. */
    public interface Listener {

        /**
         * @param json one event, as sent
         */
        void event(String json);

        /** The stream was open and is not any more. Not called after {@link #close()}. */
        void lost(Problem problem);
    }

    /** LXD and Incus send a ping every ten seconds. Who says nothing for longer is asked once. */
    private static final int SILENCES = 2;

    private final Endpoint endpoint;
    private final String request;
    private final HttpHeaders headers;
    private final Timeouts timeouts;
    private final Limits limits;
    private final Failure failure;
    private final Listener listener;

    private final CompletableFuture<EventStream> opened = new CompletableFuture<>();
    private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();
    private volatile @Nullable Channel channel;

    EventStream(
            Endpoint endpoint,
            String request,
            HttpHeaders headers,
            Timeouts timeouts,
            Limits limits,
            Failure failure,
            Listener listener) {
        this.endpoint = endpoint;
        this.request = request;
        this.headers = headers;
        this.timeouts = timeouts;
        this.limits = limits;
        this.failure = failure;
        this.listener = listener;
    }

    CompletableFuture<EventStream> opened() {
        return opened;
    }

    CompletableFuture<@Nullable Void> closed() {
        return closed;
    }

    void open(Dialer dialer) {
        dialer.dial(this::install, () -> !closed.isDone())
                .whenComplete(
                        (_, problem) -> {
                            if (problem != null) {
                                end(failure.of(problem));
                            }
                        });
    }

    private void install(ChannelPipeline pipeline) {
        channel = pipeline.channel();
        String scheme = endpoint instanceof Endpoint.Unix ? "ws://" : "wss://";
        pipeline.addLast(
                // first of all: what keeps a stream alive does not come further than the protocol
                new IdleStateHandler(timeouts.idle().toMillis(), 0, 0, TimeUnit.MILLISECONDS),
                new HttpClientCodec(4096, limits.headerBytes(), 8192),
                new HttpObjectAggregator(limits.headerBytes()),
                new WebSocketClientProtocolHandler(
                        WebSocketClientProtocolConfig.newBuilder()
                                .webSocketUri(scheme + endpoint.hostHeader() + request)
                                .customHeaders(headers)
                                .generateOriginHeader(false)
                                .maxFramePayloadLength(limits.frameBytes())
                                .handshakeTimeoutMillis(timeouts.handshake().toMillis())
                                .dropPongFrames(false)
                                .build()),
                new WebSocketFrameAggregator(limits.frameBytes()),
                new Frames());
        if (closed.isDone()) {
            pipeline.close();
        }
    }

    /** Closes the stream; the listener hears nothing of it. */
    @Override
    public void close() {
        close(failure.cancelled());
    }

    void close(SourceException reason) {
        if (closed.complete(null)) {
            opened.completeExceptionally(reason);
        }
        Channel open = channel;
        if (open != null) {
            open.close();
        }
    }

    private void end(SourceException reason) {
        if (closed.complete(null) && !opened.completeExceptionally(reason)) {
            listener.lost(reason.problem());
        }
    }

    private final class Frames extends SimpleChannelInboundHandler<WebSocketFrame> {

        private int silences;

        @Override
        protected void channelRead0(ChannelHandlerContext connected, WebSocketFrame frame) {
            silences = 0;
            if (frame instanceof TextWebSocketFrame text && !closed.isDone()) {
                listener.event(text.text());
            }
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext connected, Object event) {
            if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
                opened.complete(EventStream.this);
            } else if (event == ClientHandshakeStateEvent.HANDSHAKE_TIMEOUT) {
                end(failure.silent(timeouts.handshake()));
            } else if (event instanceof IdleStateEvent && opened.isDone()) {
                silences++;
                if (silences >= SILENCES) {
                    fail(connected, failure.silent(timeouts.idle().multipliedBy(SILENCES)));
                } else {
                    connected.writeAndFlush(new PingWebSocketFrame());
                }
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext connected) {
            end(failure.unreachable("the event stream ended", "look at the daemon's log"));
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext connected, Throwable cause) {
            fail(
                    connected,
                    cause instanceof WebSocketClientHandshakeException refused
                            ? refused(refused.response())
                            : failure.of(cause));
        }

        private SourceException refused(@Nullable HttpResponse response) {
            if (response == null) {
                return failure.unreachable(
                        "the server did not answer the request for events",
                        "look at the daemon's log");
            }
            int status = response.status().code();
            String what = "the server refused its events with HTTP status " + status;
            String remedy = "use a client certificate that may read events";
            return status == 401 || status == 403
                    ? failure.notAllowed(what, remedy)
                    : failure.unreachable(what, remedy);
        }

        private void fail(ChannelHandlerContext connected, SourceException reason) {
            end(reason);
            connected.close();
        }
    }
}
