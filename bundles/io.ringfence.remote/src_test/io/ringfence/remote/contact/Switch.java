package io.ringfence.remote.contact;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Sends the first connection to one server and all later ones to another. */
final class Switch implements AutoCloseable {

    private final ServerSocket listening;
    private final int first;
    private final int later;

    Switch(int first, int later) throws IOException {
        this.listening = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        this.first = first;
        this.later = later;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        int target = first;
        try {
            while (true) {
                Socket client = listening.accept();
                Socket server = new Socket("127.0.0.1", target);
                target = later;
                Thread.ofVirtual().start(() -> copy(client, server));
                Thread.ofVirtual().start(() -> copy(server, client));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // one side hung up
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
