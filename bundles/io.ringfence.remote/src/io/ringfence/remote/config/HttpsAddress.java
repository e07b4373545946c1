package io.ringfence.remote.config;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.http.Endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Reads {@code https://host[:port]}. */
public final class HttpsAddress {

    private HttpsAddress() {}

    /**
     * @param text an IPv6 address stands in brackets; without a port it is 8443
     * @throws SourceException if it is anything else
     */
    public static Endpoint.Https parse(String text) throws SourceException {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException _) {
            throw wrong(text, "this is not an address of a server");
        }
        String host = uri.getHost();
        if (!"https".equals(uri.getScheme())) {
            throw wrong(text, "a server is reached over https only");
        }
        if (host == null || host.isEmpty()) {
            throw wrong(text, "this address names no host");
        }
        String path = uri.getRawPath();
        boolean bare =
                uri.getRawQuery() == null
                        && uri.getRawFragment() == null
                        && uri.getRawUserInfo() == null
                        && (path == null || path.isEmpty() || path.equals("/"));
        if (!bare) {
            // the text is not repeated: it may hold a password
            throw wrong("https://" + host, "an address has a host and a port and nothing besides");
        }
        int port = uri.getPort() < 0 ? Endpoint.Https.DEFAULT_PORT : uri.getPort();
        if (port < 1 || port > 65535) {
            throw wrong(text, "a port is a number from 1 to 65535");
        }
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return new Endpoint.Https(name.toLowerCase(Locale.ROOT), port);
    }

    /** Whether {@code text} is an address of {@code endpoint}. */
    public static boolean isSame(String text, Endpoint.Https endpoint) {
        try {
            return parse(text).equals(endpoint);
        } catch (SourceException _) {
            return false;
        }
    }

    private static SourceException wrong(String where, String what) {
        return new SourceException(
                new Problem(Problem.Kind.BAD_INPUT, what, where, "give it as https://host[:port]"));
    }
}
