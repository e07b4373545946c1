package io.ringfence.remote.http;

import java.nio.file.Path;

/** Where a server listens. */
public sealed interface Endpoint {

    /** A unix socket on this machine. */
    record Unix(Path socket) implements Endpoint {

        @Override
        public String text() {
            return socket.toString();
        }

        @Override
        public String hostHeader() {
            return "localhost";
        }
    }

    /**
     * A TCP port that speaks TLS.
     *
     * @param host a name, an IPv4 address, or an IPv6 address without brackets
     * @param port 1 to 65535
     */
    record Https(String host, int port) implements Endpoint {

        /** Port of LXD and Incus where none is given. */
        public static final int DEFAULT_PORT = 8443;

        public Https {
            if (host.isEmpty() || port < 1 || port > 65535) {
                throw new IllegalArgumentException(host + ":" + port);
            }
        }

        @Override
        public String text() {
            return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
        }

        @Override
        public String hostHeader() {
            return text();
        }
    }

    /** The socket's path, or {@code host:port}. */
    String text();

    /** Value of the header {@code Host}. */
    String hostHeader();
}
