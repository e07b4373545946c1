package io.ringfence.app.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A local socket where somebody answers as the documentation of LXD 6.7 says: it has two
 * identities, of which {@code ci} logs in with a bearer token. No such release is in the lab.
 */
final class BearerServer implements AutoCloseable {

    /** What it makes. */
    static final String TOKEN = "header.of-ci.signature";

    private final Path socket;
    private final ServerSocketChannel listening;
    private final List<String> changes = new CopyOnWriteArrayList<>();

    BearerServer(Path socket) throws IOException {
        this.socket = socket;
        listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listening.bind(UnixDomainSocketAddress.of(socket));
        Thread.ofVirtual().start(this::accept);
    }

    /** What it is opened with. */
    String spec() {
        return "unix://" + socket;
    }

    /** What it was asked to change: method, path and body without blanks. */
    List<String> changes() {
        return List.copyOf(changes);
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel client = listening.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (ClosedChannelException _) {
            // the test is over
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void serve(SocketChannel client) {
        try (client) {
            InputStream in = Channels.newInputStream(client);
            OutputStream out = Channels.newOutputStream(client);
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                String body = new String(in.readNBytes(length(head)), StandardCharsets.UTF_8);
                String[] words = head.split("[ \r]", 3);
                byte[] answer =
                        ("{\"type\":\"sync\",\"status\":\"Success\",\"status_code\":200,\"metadata\":"
                                        + metadata(words[0], words[1], body)
                                        + "}")
                                .getBytes(StandardCharsets.UTF_8);
                out.write(
                        ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                                        + answer.length
                                        + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                out.write(answer);
                out.flush();
            }
        } catch (IOException _) {
            // whoever asked has gone
        }
    }

    private String metadata(String method, String path, String body) {
        if (!method.equals("GET")) {
            changes.add((method + " " + path + " " + body.replaceAll("\\s", "")).strip());
            return method.equals("POST") ? "{\"token\":\"" + TOKEN + "\"}" : "{}";
        }
        return switch (path) {
            case "/1.0" ->
                    """
                    {"auth":"trusted","auth_methods":["tls","bearer"],"config":{},
                    "api_extensions":["projects","access_management","auth_bearer"],
                    "environment":{"server":"lxd","server_name":"new","server_version":"6.7"}}\
                    """;
            case "/1.0/auth/identities?recursion=1" ->
                    """
                    [{"authentication_method":"bearer","type":"Client token bearer","name":"ci",
                    "id":"0b7e2f6e-9c0e-4f3b-8a52-3c1d3c9a7f10","groups":["builders"]},
                    {"authentication_method":"oidc","type":"OIDC client","name":"ann",
                    "id":"ann@example.org","groups":[]}]\
                    """;
            case "/1.0/projects?recursion=1" -> "[{\"name\":\"default\",\"config\":{}}]";
            default -> "[]";
        };
    }

    /** A request's line and fields; empty at the end. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.toString().endsWith("\r\n\r\n")) {
                return head.toString();
            }
        }
        return "";
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .map(line -> line.substring("content-length:".length()).strip())
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
