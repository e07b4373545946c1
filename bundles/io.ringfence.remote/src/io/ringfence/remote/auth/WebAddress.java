package io.ringfence.remote.auth;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.http.Endpoint;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * An address where somebody logs in: {@code https} and nothing that could mislead.
 *
 * @param target path and query
 */
record WebAddress(Endpoint.Https endpoint, String target) {

    private static final int PORT = 443;
    private static final int LONGEST = 2048;

    /**
     * @param whose what it is, for messages
     * @throws SourceException if it is anything else
     */
    static WebAddress parse(String text, String whose) throws SourceException {
        URI uri = uri(text, whose);
        String path = uri.getRawPath();
        String query = uri.getRawQuery();
        return new WebAddress(
                new Endpoint.Https(
                        uri.getHost().replaceAll("^\\[|\\]$", ""),
                        uri.getPort() < 0 ? PORT : uri.getPort()),
                (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query));
    }

    /** As {@link #parse}, as it stands. */
    static URI uri(String text, String whose) throws SourceException {
        if (text.length() > LONGEST || !text.matches("[!-~]+")) {
            throw wrong(whose, "is no address");
        }
        try {
            URI uri = new URI(text);
            if (!"https".equals(uri.getScheme())) {
                throw wrong(whose, "is not reached over https");
            }
            if (uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawFragment() != null
                    || uri.getPort() == 0
                    || uri.getPort() > 65535) {
                throw wrong(whose, "is no plain address");
            }
            return uri;
        } catch (URISyntaxException _) {
            throw wrong(whose, "is no address");
        }
    }

    private static SourceException wrong(String whose, String what) {
        return new SourceException(
                new Problem(
                        Problem.Kind.NOT_TRUSTED,
                        whose + " " + what,
                        "login",
                        "nothing was sent there; have the server's administrator look at"
                                + " oidc.issuer or candid.api.url, and at who is named there"));
    }
}
