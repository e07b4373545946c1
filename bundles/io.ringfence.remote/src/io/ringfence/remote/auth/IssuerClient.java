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
import io.ringfence.remote.tls.SystemAuthorities;
import io.ringfence.remote.tls.TlsClient;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/**
 * Talks to one provider: over https alone, to whom this machine trusts, without redirects, and with
 * limits on everything.
 */
record IssuerClient(
        String issuer, SystemAuthorities authorities, RemoteSettings settings, EventLoops loops) {

    private static final int LARGEST = 1 << 20;

    private static final Limits LIMITS = new Limits(64 * 1024, LARGEST, 2L * LARGEST, 64 * 1024, 1);

    /**
     * @throws SourceException if it cannot be reached, is not trusted or answers no JSON
     */
    IssuerAnswer get(WebAddress address) throws SourceException {
        return send(address, Request.get(address.target()));
    }

    /** As {@link #get}, with a form (RFC 6749, appendix B), which may hold secrets. */
    IssuerAnswer post(WebAddress address, Map<String, String> form) throws SourceException {
        byte[] body =
                form.entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"))
                        .getBytes(StandardCharsets.US_ASCII);
        try {
            return send(
                    address,
                    new Request(
                            "POST",
                            address.target(),
                            Map.of("Content-Type", "application/x-www-form-urlencoded"),
                            body));
        } finally {
            Arrays.fill(body, (byte) 0);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private IssuerAnswer send(WebAddress address, Request request) throws SourceException {
        try (ApiClient client =
                ApiClient.of(
                        address.endpoint(),
                        TlsClient.of(authorities, null),
                        loops.next(),
                        settings.timeouts(),
                        LIMITS,
                        settings.userAgent())) {
            Reply reply = client.send(request).get();
            return new IssuerAnswer(issuer, reply.status(), reply.body());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw cancelled();
        } catch (ExecutionException e) {
            if (!(Failure.unwrap(e) instanceof SourceException known)) {
                throw new IllegalStateException(e);
            }
            throw ofProvider(known.problem());
        }
    }

    private SourceException cancelled() {
        return new SourceException(
                new Problem(Problem.Kind.CANCELLED, "cancelled", issuer, "log in again"));
    }

    /** What a connection says of LXD it says of a provider. */
    private static SourceException ofProvider(Problem problem) {
        String what = problem.what().replace("an LXD or Incus API", "an OpenID provider");
        String remedy =
                problem.remedy().contains("LXD")
                        ? "look at oidc.issuer of the server"
                        : problem.remedy();
        return new SourceException(
                new Problem(
                        problem.kind(),
                        "the provider for the login could not be used: " + what,
                        problem.where(),
                        remedy));
    }
}
