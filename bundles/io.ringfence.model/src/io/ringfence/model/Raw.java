package io.ringfence.model;

import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import java.nio.charset.StandardCharsets;

/**
 * The part of a server's answer that a record was read from: UTF-8 JSON, already redacted.
 *
 * <p>It is a slice of the answer's bytes, so that keeping it costs nothing.
 */
public final class Raw {

    private final String request;
    private final byte[] answer;
    private final int from;
    private final int to;

    /**
     * @param request the request that was answered, as in {@code /1.0/profiles?recursion=1}
     * @param answer the whole answer; not copied, never changed
     * @param from index of the first byte of this part
     * @param to index after the last byte of this part
     */
    public Raw(String request, byte[] answer, int from, int to) {
        if (from < 0 || to < from || to > answer.length) {
            throw new IndexOutOfBoundsException(from + ".." + to + " of " + answer.length);
        }
        this.request = request;
        this.answer = answer;
        this.from = from;
        this.to = to;
    }

    /** A part that was not read from an answer, for records made by hand. */
    public static Raw none() {
        return new Raw("", new byte[0], 0, 0);
    }

    /** The request that was answered, with its query. */
    public String request() {
        return request;
    }

    /** The JSON text as the server sent it, but for redacted values. */
    public String json() {
        return new String(answer, from, to - from, StandardCharsets.UTF_8);
    }

    /**
     * The JSON as a tree.
     *
     * @throws JsonException if the bytes are not one JSON value
     */
    public Json tree(JsonReader reader) throws JsonException {
        return reader.read(answer, from, to);
    }

    /** Whether this part is a JSON array. */
    public boolean isArray() {
        return to > from && answer[from] == '[';
    }

    /** Number of bytes of the JSON text. */
    public int size() {
        return to - from;
    }
}
