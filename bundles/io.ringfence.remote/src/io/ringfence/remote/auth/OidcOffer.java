package io.ringfence.remote.auth;

import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.remote.http.Reply;
import io.ringfence.remote.own.Login;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where and as what a server wants its users to log in, as it says in the headers of its answer 401
 * (lxd/auth/oidc of LXD, internal/server/auth/oidc of Incus).
 *
 * @param issuer of tokens that the server takes
 * @param audience whom a token must be for; empty if that does not matter
 */
public record OidcOffer(String issuer, String clientId, String audience, List<String> scopes) {

    private static final List<String> INCUS = List.of("openid", "offline_access");
    private static final List<String> LXD = List.of("openid", "email", "offline_access", "profile");

    public OidcOffer {
        scopes = List.copyOf(scopes);
    }

    /** As a remote keeps it. */
    public Login.Oidc kept(String tokens) {
        return new Login.Oidc(issuer, clientId, audience, scopes, tokens);
    }

    /** What the answer offers; empty if it is something else. */
    public static Optional<OidcOffer> of(Reply reply) {
        return reply.status() == 401
                ? of(reply, "X-LXD-OIDC-").or(() -> of(reply, "X-Incus-OIDC-"))
                : Optional.empty();
    }

    private static Optional<OidcOffer> of(Reply reply, String prefix) {
        String issuer = reply.header(prefix + "issuer");
        String clientId = reply.header(prefix + "clientid");
        return issuer.isEmpty() || clientId.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new OidcOffer(
                                issuer,
                                clientId,
                                reply.header(prefix + "audience"),
                                scopes(reply, prefix)));
    }

    /** JSON in LXD, a list with commas in Incus; older releases of both don't say. */
    private static List<String> scopes(Reply reply, String prefix) {
        String text = reply.header(prefix + "scopes");
        if (text.startsWith("[")) {
            return json(text);
        }
        if (!text.isEmpty()) {
            return Stream.of(text.split(",")).map(String::strip).toList();
        }
        if (prefix.startsWith("X-Incus")) {
            return INCUS;
        }
        List<String> scopes = new ArrayList<>(LXD);
        String groups = reply.header(prefix + "groups-claim");
        if (!groups.isEmpty()) {
            scopes.add(groups);
        }
        return scopes;
    }

    private static List<String> json(String text) {
        List<String> scopes = new ArrayList<>();
        try {
            Json array = new JsonReader().read(text.getBytes(StandardCharsets.UTF_8));
            if (array instanceof Json.Arr(List<Json> items)) {
                for (Json each : items) {
                    if (each instanceof Json.Text(String scope)) {
                        scopes.add(scope);
                    }
                }
            }
        } catch (JsonException _) {
            return LXD;
        }
        return scopes;
    }
}
