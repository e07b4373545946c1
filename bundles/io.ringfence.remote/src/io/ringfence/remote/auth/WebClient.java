package io.ringfence.remote.auth;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.http.ApiClient;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.http.Failure;
import io.ringfence.remote.http.Limits;
import io.ringfence.remote.http.Reply;
import io.ringfence.remote.http.Request;
import io.ringfence.remote.http.Timeouts;
import io.ringfence.remote.tls.SystemAuthorities;
import io.ringfence.remote.tls.TlsClient;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/**
 * Talks to the web servers that a server names for logins: over https alone, to whom this machine
 * trusts, without redirects, and with limits on everything.
 */
record WebClient(SystemAuthorities authorities, RemoteSettings settings, EventLoops loops) {

    private static final int LARGEST = 1 << 20;

    private static final Limits LIMITS = new Limits(64 * 1024, LARGEST, 2L * LARGEST, 64 * 1024, 1);

    /** With the usual patience. */
    Reply send(WebAddress address, Request request) throws SourceException {
        return send(address, request, settings.timeouts());
    }

    /**
     * Sends a form (RFC 6749, appendix B), which may hold secrets.
     *
     * @param headers besides those that every request has
     */
    Reply post(WebAddress address, Map<String, String> form, Map<String, String> headers)
            throws SourceException {
        byte[] body =
                form.entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"))
                        .getBytes(StandardCharsets.US_ASCII);
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/x-www-form-urlencoded");
        try {
            return send(address, new Request("POST", address.target(), all, body));
        } finally {
            Arrays.fill(body, (byte) 0);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * @throws SourceException if it cannot be reached, is not trusted or answers no JSON
     */
    Reply send(WebAddress address, Request request, Timeouts patience) throws SourceException {
        try (ApiClient client =
                ApiClient.of(
                        address.endpoint(),
                        TlsClient.of(authorities, null),
                        loops.next(),
                        patience,
                        LIMITS,
                        settings.userAgent())) {
            return client.send(request).get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SourceException(
                    new Problem(
                            Problem.Kind.CANCELLED,
                            "cancelled",
                            address.endpoint().text(),
                            "log in again"));
        } catch (ExecutionException e) {
            if (Failure.unwrap(e) instanceof SourceException known) {
                throw known;
            }
            throw new IllegalStateException(e);
        }
    }
}
