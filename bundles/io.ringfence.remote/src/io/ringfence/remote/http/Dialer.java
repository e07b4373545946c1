package io.ringfence.remote.http;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioDomainSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslHandler;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Opens connections to one endpoint. */
final class Dialer {

    private final Endpoint endpoint;
    private final @Nullable TlsLayer tls;
    private final EventLoop loop;
    private final Timeouts timeouts;
    private final Failure failure;
    private final Resolver resolver;

    /** Finds the addresses of a host name; blocks. */
    @FunctionalInterface
    interface Resolver {

        /** As the system does. */
        Resolver SYSTEM = host -> InetAddress.getAllByName(host);

        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    Dialer(
            Endpoint endpoint,
            @Nullable TlsLayer tls,
            EventLoop loop,
            Timeouts timeouts,
            Resolver resolver) {
        if (endpoint instanceof Endpoint.Https && tls == null) {
            throw new IllegalArgumentException("no TLS for " + endpoint.text());
        }
        this.endpoint = endpoint;
        this.tls = tls;
        this.loop = loop;
        this.timeouts = timeouts;
        this.failure = new Failure(endpoint, tls);
        this.resolver = resolver;
    }

    /** Words for what goes wrong on these connections. */
    Failure failure() {
        return failure;
    }

    /**
     * Connects, with the TLS handshake where there is one; tries every address of a host name.
     *
     * @param protocol installs what speaks over the connection; called for each attempt, before it,
     *     and must make new handlers each time
     * @param wanted whether it is worth to try another address
     * @return fails with {@link SourceException}
     */
    CompletableFuture<Channel> dial(Consumer<ChannelPipeline> protocol, BooleanSupplier wanted) {
        CompletableFuture<Channel> result = new CompletableFuture<>();
        switch (endpoint) {
            case Endpoint.Unix(var socket) ->
                    connect(
                            new Attempt(
                                    List.of(UnixDomainSocketAddress.of(socket)),
                                    0,
                                    protocol,
                                    wanted),
                            result);
            case Endpoint.Https https ->
                    resolve(https)
                            .whenCompleteAsync(
                                    (addresses, problem) -> {
                                        if (problem == null) {
                                            connect(
                                                    new Attempt(addresses, 0, protocol, wanted),
                                                    result);
                                        } else {
                                            result.completeExceptionally(failure.of(problem));
                                        }
                                    },
                                    loop);
        }
        return result;
    }

    /** Names are looked up on a thread of their own: the look-up blocks and cannot be stopped. */
    private CompletableFuture<List<SocketAddress>> resolve(Endpoint.Https https) {
        CompletableFuture<List<SocketAddress>> found = new CompletableFuture<>();
        Thread.ofVirtual()
                .name("ringfence-resolve")
                .start(
                        () -> {
                            try {
                                found.complete(
                                        Stream.of(resolver.resolve(https.host()))
                                                .<SocketAddress>map(
                                                        address ->
                                                                new InetSocketAddress(
                                                                        address, https.port()))
                                                .toList());
                            } catch (UnknownHostException e) {
                                found.completeExceptionally(e);
                            }
                        });
        found.completeOnTimeout(List.of(), timeouts.connect().toMillis(), TimeUnit.MILLISECONDS);
        return found.thenApply(
                addresses -> {
                    if (addresses.isEmpty()) {
                        throw new CompletionException(
                                failure.unreachable(
                                        "looking up the host name took too long", "look at DNS"));
                    }
                    return addresses;
                });
    }

    /** One of the addresses to try. */
    private record Attempt(
            List<? extends SocketAddress> addresses,
            int index,
            Consumer<ChannelPipeline> protocol,
            BooleanSupplier wanted) {

        boolean hasNext() {
            return index + 1 < addresses.size() && wanted.getAsBoolean();
        }

        Attempt next() {
            return new Attempt(addresses, index + 1, protocol, wanted);
        }
    }

    private void connect(Attempt attempt, CompletableFuture<Channel> result) {
        boolean unix = endpoint instanceof Endpoint.Unix;
        ChannelFuture connected =
                new Bootstrap()
                        .group(loop)
                        .channel(unix ? NioDomainSocketChannel.class : NioSocketChannel.class)
                        .option(
                                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                                Math.toIntExact(timeouts.connect().toMillis()))
                        .handler(
                                new ChannelInitializer<>() {
                                    @Override
                                    protected void initChannel(Channel channel) {
                                        initialize(channel, attempt.protocol());
                                    }
                                })
                        .connect(attempt.addresses().get(attempt.index()));
        connected.addListener(
                done -> {
                    if (done.isSuccess()) {
                        secure(connected.channel(), result);
                    } else if (attempt.hasNext()) {
                        connect(attempt.next(), result);
                    } else {
                        result.completeExceptionally(failure.connecting(done.cause()));
                    }
                });
    }

    private void initialize(Channel channel, Consumer<ChannelPipeline> protocol) {
        if (endpoint instanceof Endpoint.Https https && tls instanceof TlsLayer layer) {
            SslHandler handler = new SslHandler(layer.engine(https));
            handler.setHandshakeTimeoutMillis(timeouts.handshake().toMillis());
            channel.pipeline().addLast(handler);
        }
        protocol.accept(channel.pipeline());
    }

    private void secure(Channel channel, CompletableFuture<Channel> result) {
        SslHandler handler = channel.pipeline().get(SslHandler.class);
        if (handler == null) {
            result.complete(channel);
            return;
        }
        handler.handshakeFuture()
                .addListener(
                        done -> {
                            if (done.isSuccess() && tls instanceof TlsLayer layer) {
                                layer.connected(handler.engine().getSession());
                                result.complete(channel);
                            } else {
                                channel.close();
                                result.completeExceptionally(failure.of(done.cause()));
                            }
                        });
    }
}
