package io.ringfence.cli;

import io.ringfence.remote.identity.Identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** As much of a server as first contact needs; it trusts who sends the password {@code pw}. */
final class LoopbackServer implements AutoCloseable {

    private final SSLServerSocket listening;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean trusting;

    LoopbackServer(Identity identity) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "key", identity.key(), new char[0], new Certificate[] {identity.certificate()});
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        listening =
                (SSLServerSocket)
                        context.getServerSocketFactory()
                                .createServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "127.0.0.1:" + listening.getLocalPort();
    }

    /** What was asked so far, as in {@code GET /1.0}. */
    List<String> asked() {
        return asked;
    }

    private void accept() {
        try {
            while (true) {
                var connection = listening.accept();
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try (connection) {
                                        serve(connection);
                                    } catch (IOException _) {
                                        // the client hung up
                                    }
                                });
            }
        } catch (IOException _) {
            // closed
        }
    }

    private void serve(java.net.Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                connection.getInputStream(), StandardCharsets.ISO_8859_1));
        for (String first = in.readLine(); first != null; first = in.readLine()) {
            asked.add(first.replaceFirst(" HTTP.*", ""));
            int length = 0;
            for (String line = in.readLine();
                    line != null && !line.isEmpty();
                    line = in.readLine()) {
                if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(line.substring(15).strip());
                }
            }
            char[] body = new char[length];
            for (int read = 0; read < length; ) {
                read += in.read(body, read, length - read);
            }
            trusting |= new String(body).contains("\"pw\"");
            String answer =
                    "{\"type\":\"sync\",\"metadata\":{\"auth\":\"%s\",\"auth_methods\":[\"tls\"],\"api_extensions\":[\"projects\"]}}"
                            .formatted(trusting ? "trusted" : "untrusted");
            connection
                    .getOutputStream()
                    .write(
                            "HTTP/1.1 %d X\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                                    .formatted(
                                            first.startsWith("POST") && !trusting ? 403 : 200,
                                            answer.length(),
                                            answer)
                                    .getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
