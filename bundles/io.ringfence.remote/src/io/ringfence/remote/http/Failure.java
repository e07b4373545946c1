package io.ringfence.remote.http;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Puts what went wrong on a connection into words. */
public final class Failure {

    private final Endpoint endpoint;
    private final @Nullable TlsLayer tls;

    Failure(Endpoint endpoint, @Nullable TlsLayer tls) {
        this.endpoint = endpoint;
        this.tls = tls;
    }

    /** The reason inside what a future or a codec threw. */
    public static Throwable unwrap(Throwable thrown) {
        Throwable cause = thrown.getCause();
        boolean wrapper =
                thrown instanceof CompletionException
                        || thrown instanceof ExecutionException
                        || thrown instanceof DecoderException;
        return wrapper && cause != null ? unwrap(cause) : thrown;
    }

    /** The user does not want it any more. */
    SourceException cancelled() {
        return new SourceException(
                new Problem(
                        Problem.Kind.CANCELLED, "cancelled", endpoint.text(), "start it again"));
    }

    /** Nothing came for {@code wait}. */
    SourceException silent(Duration wait) {
        return unreachable(
                "no answer for %d s".formatted(Math.max(1, wait.toSeconds())),
                "look whether the daemon is stopped or overloaded");
    }

    /** The whole took longer than {@code wait}. */
    SourceException slow(Duration wait) {
        return unreachable(
                "the answer was not complete after %d s".formatted(Math.max(1, wait.toSeconds())),
                "look whether the daemon is overloaded");
    }

    /** The connection ended before the answer did. */
    SourceException halfAnswer() {
        return unreachable(
                "the connection closed before the answer was complete",
                "look in the daemon's log whether it stopped or was killed, and try again");
    }

    /** The answer grew beyond what is kept. */
    SourceException tooBig(String what, long limit) {
        return unreachable(
                what + " is bigger than " + size(limit) + " and was refused",
                "look whether this is an LXD or Incus server");
    }

    /** What answers does not speak the API. */
    SourceException notTheApi(String seen) {
        return unreachable(
                "this is not an LXD or Incus API: " + seen,
                "look at the address and port; a proxy in between must pass the API through");
    }

    /** Why a connection attempt failed. */
    SourceException connecting(Throwable thrown) {
        return endpoint instanceof Endpoint.Unix(var socket)
                        && !(unwrap(thrown) instanceof ConnectTimeoutException)
                ? new SourceException(SocketState.whyNot(socket), thrown)
                : of(thrown);
    }

    /** What a connection attempt, the handshake, a codec or the socket threw. */
    SourceException of(Throwable thrown) {
        Throwable cause = unwrap(thrown);
        if (cause instanceof SourceException known) {
            return known;
        }
        if (endpoint instanceof Endpoint.Https https && tls instanceof TlsLayer layer) {
            Optional<Problem> explained = layer.explain(https, cause);
            if (explained.isPresent()) {
                return new SourceException(explained.get(), cause);
            }
        }
        return switch (cause) {
            case TooLongFrameException _ -> tooLong();
            case CorruptedWebSocketFrameException frame
                    when frame.closeStatus().code()
                            == WebSocketCloseStatus.MESSAGE_TOO_BIG.code() ->
                    tooLong();
            case UnknownHostException _ ->
                    unreachable("this host name is not known", "look at its spelling and at DNS");
            case NoRouteToHostException _ ->
                    unreachable("there is no way to this host", "look at the network and firewall");
            case SslHandshakeTimeoutException _ ->
                    unreachable(
                            "the TLS handshake was not answered",
                            "look whether the daemon is stopped and whether the port is right");
            case ConnectTimeoutException _ ->
                    unreachable(
                            "the connection was not answered",
                            "look at the address, the port and the firewall");
            case ConnectException _ ->
                    unreachable(
                            "nobody listens on this port",
                            "look at the port and at core.https_address of the server");
            default -> unreachable(said(cause), "look at the address and at the daemon's log");
        };
    }

    private SourceException tooLong() {
        return unreachable(
                "the answer's headers or an event are bigger than allowed",
                "look whether this is an LXD or Incus server");
    }

    /** The server answers, but not to us. */
    SourceException notAllowed(String what, String remedy) {
        return new SourceException(
                new Problem(Problem.Kind.NOT_TRUSTED, what, endpoint.text(), remedy));
    }

    SourceException unreachable(String what, String remedy) {
        return new SourceException(
                new Problem(Problem.Kind.UNREACHABLE, what, endpoint.text(), remedy));
    }

    private static String said(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    private static String size(long bytes) {
        return bytes < 1 << 20 ? bytes / 1024 + " KiB" : bytes / (1 << 20) + " MiB";
    }
}
