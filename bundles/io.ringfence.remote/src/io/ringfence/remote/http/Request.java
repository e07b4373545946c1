package io.ringfence.remote.http;

import org.eclipse.jdt.annotation.Nullable;

import java.util.Map;

/**
 * What a server is asked. Never printed as a whole: it may hold secrets.
 *
 * @param method as in {@code GET}; everything else is sent once at most
 * @param target path and query, as in {@code /1.0/projects?recursion=1}
 * @param headers besides those that every request has, by name; {@code Content-Type} is that of
 *     JSON unless it is among them
 * @param body what is sent, null for nothing; the caller may overwrite it once the answer is there
 */
public record Request(
        String method, String target, Map<String, String> headers, byte @Nullable [] body) {

    public Request {
        headers = Map.copyOf(headers);
    }

    /** A question. */
    public static Request get(String target) {
        return new Request("GET", target, Map.of(), null);
    }

    /** Something new, in JSON. */
    public static Request post(String target, byte[] json) {
        return new Request("POST", target, Map.of(), json);
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
