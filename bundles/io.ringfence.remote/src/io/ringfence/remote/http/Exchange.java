package io.ringfence.remote.http;

import io.netty.buffer.ByteBuf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One request and what has come of its answer. */
final class Exchange {

    /** Larger than the pieces a socket delivers, so that few are kept. */
    private static final int CHUNK = 64 * 1024;

    final Request request;

    final CompletableFuture<Reply> reply = new CompletableFuture<>();

    /**
     * Whether it must not be sent once more, as it was already, on a connection that the server had
     * given up.
     */
    boolean repeated;

    /** Status of the answer, 0 before its head came. */
    int status;

    /** Headers of the answer, by name in lower case. */
    Map<String, String> headers = Map.of();

    private final List<byte[]> full = new ArrayList<>();
    private byte[] current = new byte[0];
    private int used;
    private long size;

    Exchange(Request request) {
        this.request = request;
        this.repeated = !request.method().equals("GET"); // the server may have acted on it
    }

    /** Number of bytes of the body so far. */
    long size() {
        return size;
    }

    void append(ByteBuf bytes) {
        size += bytes.readableBytes();
        while (bytes.isReadable()) {
            if (used == current.length) {
                if (used > 0) {
                    full.add(current);
                }
                current = new byte[full.isEmpty() && used == 0 ? CHUNK / 8 : CHUNK];
                used = 0;
            }
            int count = Math.min(bytes.readableBytes(), current.length - used);
            bytes.readBytes(current, used, count);
            used += count;
        }
    }

    /** The answer is complete. */
    void complete() {
        byte[] body = new byte[Math.toIntExact(size)];
        int at = 0;
        for (byte[] chunk : full) {
            System.arraycopy(chunk, 0, body, at, chunk.length);
            at += chunk.length;
        }
        System.arraycopy(current, 0, body, at, used);
        full.clear();
        reply.complete(new Reply(status, headers, body));
    }
}
