package io.ringfence.remote.http;

import java.util.Locale;
import java.util.Map;

/**
 * A whole answer that says of itself that it is JSON.
 *
 * @param status HTTP status; errors of the API arrive as replies, too
 * @param headers by name in lower case; of several of one name the first
 * @param body as sent; the receiver owns it
 */
public record Reply(int status, Map<String, String> headers, byte[] body) {

    public Reply {
        headers = Map.copyOf(headers);
    }

    /** A header in whatever case, empty if there is none. */
    public String header(String name) {
        String value = headers.get(name.toLowerCase(Locale.ROOT));
        return value == null ? "" : value;
    }
}
